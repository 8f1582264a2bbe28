// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/plaintransfer.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace coder::benchmark {
namespace {

constexpr size_t mostAtOnce = 65'536;

QString systemWords(int error)
{
    return QString::fromLocal8Bit(
        std::strerror(error)); // NOLINT(concurrency-mt-unsafe): glibc's is safe for known numbers
}

// "[::1]:8000"; without a port that is the scheme's own.
QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() > 0 ? host + ':' + QByteArray::number(url.port()) : host;
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    return (path.isEmpty() ? QByteArray("/") : path) + (query.isEmpty() ? query : '?' + query);
}

QByteArray credentialsOf(const QUrl &url, const Secret &apiKey)
{
    if (!apiKey.isEmpty())
        return "Authorization: Bearer " + apiKey.reveal() + "\r\n";
    if (url.userInfo().isEmpty())
        return {};
    const QString who = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    return "Authorization: Basic " + who.toUtf8().toBase64() + "\r\n";
}

QByteArray headFor(const QUrl &url, const Secret &apiKey)
{
    return "POST " + targetOf(url) + " HTTP/1.1\r\nHost: " + hostOf(url) + "\r\n" + credentialsOf(url, apiKey)
           + "Content-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ";
}

} // namespace

PlainServer::PlainServer(const QUrl &url, const Secret &apiKey)
    : head(headFor(url, apiKey))
{
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const int failure = getaddrinfo(url.host(QUrl::FullyEncoded).toLatin1().constData(),
                                    QByteArray::number(url.port(80)).constData(), &wanted, &found);
    if (failure != 0)
        why = QString::fromLocal8Bit(gai_strerror(failure));
    else
        addresses.reset(found, &freeaddrinfo);
    answering = addresses.get();
}

PlainTransfer::PlainTransfer(CurlLoop &loop, PlainServer &server, Ended ended)
    : Transfer(std::move(ended))
    , m_loop(loop)
    , m_server(server)
{}

PlainTransfer::~PlainTransfer()
{
    closeSocket();
}

void PlainTransfer::send(const QByteArray &body)
{
    m_request = m_server.head + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    m_written = 0;
    m_answer = {};
    m_isUnderWay = true;
    m_isKept = m_socket >= 0;
    if (m_isKept)
        write();
    else
        connectFrom(m_server.answering);
}

void PlainTransfer::abort()
{
    m_isUnderWay = false;
    closeSocket(); // the rest of the answer is nobody's
}

void PlainTransfer::connectFrom(const addrinfo *address)
{
    QString why = m_server.why;
    for (; address; address = address->ai_next) {
        m_address = address;
        if (beginConnecting(*address))
            return;
        why = systemWords(errno);
        closeSocket();
    }
    endBroken(RequestEnd::NotConnected, why);
}

bool PlainTransfer::beginConnecting(const addrinfo &address)
{
    m_socket = socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return false;
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    m_isConnecting = true;
    m_loop.watch(m_socket, *this);
    return connect(m_socket, address.ai_addr, address.ai_addrlen) == 0 || errno == EINPROGRESS;
}

void PlainTransfer::socketIsReady(bool isClosed)
{
    if (!m_isUnderWay)
        return closeSocket(); // what comes unasked is the end of the connection
    if (m_isConnecting)
        return takeConnected();
    if (m_written < m_request.size())
        write();
    bool isMore = !m_isConnecting;
    while (isMore && m_isUnderWay)
        isMore = read(isClosed);
}

void PlainTransfer::takeConnected()
{
    int error = 0;
    socklen_t size = sizeof(error);
    getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0)
        return write();
    closeSocket();
    if (m_address->ai_next)
        connectFrom(m_address->ai_next);
    else
        endBroken(RequestEnd::NotConnected, systemWords(error));
}

void PlainTransfer::write()
{
    ssize_t count = 0;
    while (m_written < m_request.size() && count >= 0) {
        count = ::send(m_socket, m_request.constData() + m_written, size_t(m_request.size() - m_written), MSG_NOSIGNAL);
        m_written += std::max<qsizetype>(count, 0);
    }
    if (count < 0 && errno != EAGAIN)
        takeEnd(systemWords(errno));
    else if (m_written > 0 && std::exchange(m_isConnecting, false))
        m_server.answering = m_address;
}

// Whether there is more to read now: its end, or what did not fit.
bool PlainTransfer::read(bool isClosed)
{
    static thread_local std::array<char, mostAtOnce> bytes;
    const ssize_t count = recv(m_socket, bytes.data(), bytes.size(), 0);
    if (count > 0)
        takeBytes({bytes.data(), count});
    else if (count == 0)
        takeEnd(QStringLiteral("the server closed the connection"));
    else if (errno != EAGAIN)
        takeEnd(systemWords(errno));
    return count > 0 && (isClosed || size_t(count) == bytes.size());
}

void PlainTransfer::takeBytes(QByteArrayView bytes)
{
    m_answer.feed(bytes, [this](QByteArrayView piece) { take(m_answer.status(), piece); });
    if (m_answer.isOver())
        end();
    else if (m_answer.isBroken())
        endBroken(RequestEnd::CutOff, QStringLiteral("the answer is no HTTP"));
}

// The server closes connections it has kept for a while, and may do so as the next request is on its way: that one did
// not reach anybody.
void PlainTransfer::takeEnd(const QString &why)
{
    if (m_isKept && !m_answer.hasBegun()) {
        closeSocket();
        m_written = 0;
        m_isKept = false;
        return connectFrom(m_server.answering);
    }
    m_answer.closed();
    m_answer.isOver() ? end() : endBroken(RequestEnd::CutOff, why);
}

void PlainTransfer::end()
{
    m_isUnderWay = false;
    if (!m_answer.keepsConnection() || m_written < m_request.size())
        closeSocket();
    finish(m_answer.status());
}

void PlainTransfer::endBroken(RequestEnd end, const QString &why)
{
    m_isUnderWay = false;
    closeSocket();
    fail(m_answer.status(), end, why);
}

void PlainTransfer::closeSocket()
{
    m_isConnecting = false;
    if (m_socket < 0)
        return;
    m_loop.unwatch(m_socket);
    close(std::exchange(m_socket, -1));
}

} // namespace coder::benchmark
