// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/exchange.h"

#include "core/base/log.h"

namespace coder {
namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// Errors of the way there, before anything of the request can have been read by the server.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
           || error == QNetworkReply::SslHandshakeFailedError || error == QNetworkReply::UnknownNetworkError
           || (error > QNetworkReply::UnknownNetworkError && error <= QNetworkReply::UnknownProxyError);
}

// Qt reports statuses of 400 and above as errors of their own: the exchange itself went well.
bool isAboutStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError;
}

} // namespace

Exchange::Exchange(HttpRequest request, QNetworkReply *reply, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_reply(reply)
    , m_clock(clock)
    , m_started(clock.now())
    , m_lastBytes(m_started)
{
    reply->setParent(this);
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::take);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    watch(m_request.timeout);
}

void Exchange::watch(std::chrono::milliseconds left)
{
    m_clock.after(left, this, [this] {
        const QDateTime since = isStreamed() ? m_lastBytes : m_started;
        const auto rest = m_request.timeout - std::chrono::milliseconds(since.msecsTo(m_clock.now()));
        if (rest.count() > 0)
            watch(rest);
        else
            stop(HttpEnd::TimedOut);
    });
}

bool Exchange::isStreamed() const
{
    const int status = statusOf(*m_reply);
    return m_request.onBytes && (status == 0 || (status >= 200 && status < 300));
}

void Exchange::take()
{
    m_lastBytes = m_clock.now();
    const QByteArray piece = m_reply->readAll();
    if (isStreamed()) {
        if (!piece.isEmpty() && !m_request.onBytes(piece))
            stop(HttpEnd::Stopped);
        return;
    }
    m_outcome.body += piece;
    if (m_outcome.body.size() > m_request.bodyLimit)
        stop(HttpEnd::TooLarge);
}

void Exchange::stop(HttpEnd why)
{
    if (m_ended || m_stopped)
        return;
    m_stopped = why;
    m_reply->abort(); // finish() follows
}

HttpEnd Exchange::endOfReply() const
{
    const bool hasStatus = statusOf(*m_reply) != 0;
    if (m_stopped == HttpEnd::TimedOut && !m_sent && !hasStatus)
        return HttpEnd::NotSent; // the connection was never made
    if (m_stopped)
        return *m_stopped;
    if (hasStatus)
        return isAboutStatus(m_reply->error()) ? HttpEnd::Answered : HttpEnd::Cut;
    return !m_sent && isBeforeSending(m_reply->error()) ? HttpEnd::NotSent : HttpEnd::Lost;
}

void Exchange::finish()
{
    if (m_ended)
        return;
    if (!m_stopped && m_reply->isOpen() && m_reply->bytesAvailable() > 0)
        take();
    m_ended = true;
    m_outcome.end = endOfReply();
    m_outcome.status = statusOf(*m_reply);
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_outcome.headers.append({name, value});
    if (m_outcome.end != HttpEnd::Answered)
        m_outcome.words = m_reply->errorString();
    m_outcome.elapsed = std::chrono::milliseconds(m_started.msecsTo(m_clock.now()));
    const QString path = m_request.isAddressSecret ? u"(an address that is secret)"_qs : m_request.url.path();
    log().info("[{}] {} {} {} {} ms", m_flow, m_request.method.toStdString(), path, m_outcome.status,
               m_outcome.elapsed.count());
    // From the event loop: whoever is told may destroy the client, and with it the reply that is signalling now.
    QMetaObject::invokeMethod(this, &Exchange::tell, Qt::QueuedConnection);
}

void Exchange::tell()
{
    deleteLater();
    Q_EMIT ended(m_outcome); // nothing of this object may be used after it
}

} // namespace coder
