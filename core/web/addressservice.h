// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/http/httpclient.h"
#include "core/services/web.h"

namespace coder {

// Asks one URL whose answer is nothing but the caller's address. Errors: NetworkUnreachable, Timeout, BadAnswer,
// InvalidInput for a URL that is neither https nor on this computer.
class AddressService final : public Web
{
public:
    static QUrl defaultUrl() { return QUrl(QStringLiteral("https://api.ipify.org")); }
    AddressService(QUrl url, Clock &clock);

    Future<QString> ownAddress() override;

private:
    QUrl m_url;
    HttpClient m_http;
};

// The text as one IPv4 address in dotted decimal; empty if it is anything else.
QString oneAddress(const QByteArray &text);

} // namespace coder
