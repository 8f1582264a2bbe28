// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/future.h"
#include "core/base/secret.h"
#include "core/http/httpclient.h"

namespace coder {

// Sends a message to an address that a person named: Slack, or anything that takes a JSON object by POST. The address
// is a secret, since whoever knows it can write there: it is in no log and no error. Sent once; whether to try again is
// the caller's to say. Errors: InvalidInput for an address that is neither https nor on this computer,
// NetworkUnreachable, Timeout (ten seconds), BadAnswer (detail: the status).
class WebhookSender
{
public:
    explicit WebhookSender(Clock &clock);

    // `fields` are text; Slack's own webhooks get the field "text" alone.
    Future<Unit> send(const Secret &address, const QJsonObject &fields);

private:
    HttpClient m_http;
    HttpClient m_local; // no proxy
};

} // namespace coder
