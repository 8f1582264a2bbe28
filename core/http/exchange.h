// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/http/http.h"

#include <QNetworkReply>
#include <QObject>
#include <optional>

namespace coder {

// One request on its way: collects the answer, watches time and size, says how it ended and deletes itself.
// It owns the reply.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(HttpRequest request, QNetworkReply *reply, Clock &clock, QObject *parent);

Q_SIGNALS:
    void ended(const coder::HttpOutcome &outcome); // once

private:
    void take();
    void watch(std::chrono::milliseconds left);
    void stop(HttpEnd why);
    void finish();
    void tell();
    HttpEnd endOfReply() const;
    bool isStreamed() const;

    HttpRequest m_request;
    QNetworkReply *m_reply;
    Clock &m_clock;
    const QString m_flow = currentFlowId();
    HttpOutcome m_outcome;
    QDateTime m_started;
    QDateTime m_lastBytes;
    std::optional<HttpEnd> m_stopped;
    bool m_sent = false;
    bool m_ended = false;
};

} // namespace coder
