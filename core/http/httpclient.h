// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/http/http.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace coder {

// Sends requests of one service and tells how each ended, once, on this object's thread. Redirects are not followed,
// cookies neither kept nor sent, HTTP/1.1 only. A request with a body is sent at most once: QNetworkAccessManager
// would otherwise repeat it by itself when a connection breaks. Logs method, path, status and duration.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    enum class Proxy { Application, None };
    HttpClient(Clock &clock, Proxy proxy, QObject *parent = nullptr);
    ~HttpClient() override;

    using Done = std::function<void(const HttpOutcome &)>;
    // Calls `done` unless this object dies before.
    void send(const HttpRequest &request, Done done);

private:
    void prepare(QNetworkAccessManager &manager) const;

    Clock &m_clock;
    Proxy m_proxy;
    QNetworkAccessManager m_manager;
};

} // namespace coder
