// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/socket.h"

#include <QString>

#include <fcntl.h>
#include <linux/sockios.h>
#include <linux/tcp.h> // not <netinet/tcp.h>: its tcp_info ends before the byte counters
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace coder::ssh {
namespace {
QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

void setInt(int fd, int level, int option, int value)
{
    ::setsockopt(fd, level, option, &value, sizeof value);
}

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

// Numeric only, so that this never waits for a name server.
Addresses numericAddress(const QString &host, quint16 port)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const QByteArray service = QByteArray::number(port);
    if (::getaddrinfo(host.toUtf8().constData(), service.constData(), &hints, &found) != 0)
        found = nullptr;
    return {found, &::freeaddrinfo};
}
} // namespace

Result<Fd> startConnect(const QString &host, quint16 port)
{
    const Addresses address = numericAddress(host, port);
    if (!address)
        return fail(ErrorCode::SshUnreachable, QStringLiteral("not an IP address: ") + host);
    Fd fd(::socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!fd.isValid())
        return fail(ErrorCode::SshUnreachable, systemText(errno));
    if (::connect(fd.value(), address->ai_addr, address->ai_addrlen) != 0 && errno != EINPROGRESS)
        return fail(ErrorCode::SshUnreachable, systemText(errno));
    return fd;
}

std::optional<Result<Unit>> connected(int fd)
{
    pollfd one{fd, POLLOUT, 0};
    if (::poll(&one, 1, 0) <= 0)
        return std::nullopt;
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0)
        return Result<Unit>(Unit{});
    return Result<Unit>(
        fail(error == ETIMEDOUT ? ErrorCode::SshTimeout : ErrorCode::SshUnreachable, systemText(error)));
}

void tuneForSsh(int fd, milliseconds limit)
{
    setInt(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setInt(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setInt(fd, IPPROTO_TCP, TCP_KEEPIDLE, 3);
    setInt(fd, IPPROTO_TCP, TCP_KEEPINTVL, 3);
    setInt(fd, IPPROTO_TCP, TCP_KEEPCNT, 3);
    setInt(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, int(limit.count()));
}

void setNonBlocking(int fd)
{
    if (fd >= 0)
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

Traffic traffic(int fd)
{
    tcp_info info{};
    socklen_t size = sizeof info;
    if (::getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
        return {};
    int queued = 0;
    ::ioctl(fd, SIOCOUTQ, &queued);
    return {info.tcpi_bytes_received, info.tcpi_bytes_acked, queued > 0};
}

Result<Listener> listenOnLoopback(quint16 port)
{
    Listener listener{Fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)), port};
    const int fd = listener.fd.value();
    setInt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(fd, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(fd, SOMAXCONN) != 0
        || ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return fail(ErrorCode::PortTaken, QStringLiteral("127.0.0.1:%1: %2").arg(port).arg(systemText(errno)));
    listener.port = ntohs(address.sin_port);
    return listener;
}

Fd acceptClient(int listener, bool &exhausted)
{
    Fd client(::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    exhausted = !client.isValid() && (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM);
    if (client.isValid())
        setInt(client.value(), IPPROTO_TCP, TCP_NODELAY, 1);
    return client;
}

void resetOnClose(int fd)
{
    const linger now{1, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

} // namespace coder::ssh
