// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawtcp.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace coder::test {
namespace {
sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}
} // namespace

RawServer::RawServer(Serve serve)
    : m_serve(std::move(serve))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 512);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { accept(); });
}

RawServer::~RawServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int fd : m_fds)
            ::shutdown(fd, SHUT_RDWR);
    }
    for (std::thread &thread : m_threads)
        thread.join();
    for (const int fd : m_fds)
        ::close(fd);
    ::close(m_listener);
}

void RawServer::accept()
{
    for (;;) {
        const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0)
            return;
        ++m_accepted;
        const std::lock_guard lock(m_mutex);
        m_fds.push_back(fd);
        m_threads.emplace_back([this, fd] {
            m_serve(fd);
            const std::lock_guard inner(m_mutex);
            m_fds.remove(fd);
            ::close(fd);
        });
    }
}

RawClient::RawClient(quint16 port)
    : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const sockaddr_in address = loopback(port);
    ::connect(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

RawClient::~RawClient()
{
    ::close(m_fd);
}

bool sendAll(int fd, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto sent = ::send(fd, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

QByteArray receiveAll(int fd, int *error)
{
    QByteArray all;
    QByteArray part(64 << 10, Qt::Uninitialized);
    for (;;) {
        const auto got = ::recv(fd, part.data(), size_t(part.size()), 0);
        if (error)
            *error = got < 0 ? errno : 0;
        if (got <= 0)
            return all;
        all.append(part.constData(), got);
    }
}

void endSending(int fd)
{
    ::shutdown(fd, SHUT_WR);
}

QByteArray exchange(quint16 port, const QByteArray &bytes)
{
    const RawClient client(port);
    std::thread sender([&] {
        sendAll(client.fd(), bytes);
        endSending(client.fd());
    });
    const QByteArray all = receiveAll(client.fd());
    sender.join();
    return all;
}

QByteArray noise(int seed, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = quint32(seed) * 2654435761U + 1;
    for (char &byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24);
    }
    return bytes;
}

} // namespace coder::test
