// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/listener.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/filter.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace coder {
namespace {
Error lastError(const QString &where)
{
    const auto code = errno == EADDRINUSE ? ErrorCode::PortTaken : ErrorCode::Internal;
    return {code, where + u": " + QString::fromLocal8Bit(std::strerror(errno))};
}
} // namespace

Result<BoundSocket> BoundSocket::bind(const QString &address, quint16 port)
{
    const QString where = address + u':' + QString::number(port);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    name.sin_port = htons(port);
    if (inet_pton(AF_INET, address.toLatin1().constData(), &name.sin_addr) != 1)
        return fail(ErrorCode::InvalidInput, u"not an IPv4 address: " + address);
    BoundSocket made(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (made.m_descriptor < 0)
        return fail(lastError(where));
    const int yes = 1;
    ::setsockopt(made.m_descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(made.m_descriptor, reinterpret_cast<const sockaddr *>(&name), sizeof name) != 0)
        return fail(lastError(where));
    return made;
}

BoundSocket::BoundSocket(BoundSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

BoundSocket::~BoundSocket()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void BoundSocket::setOpen(bool open) const
{
    sock_filter dropAll = BPF_STMT(BPF_RET | BPF_K, 0);
    const sock_fprog program{1, &dropAll};
    const int unused = 0; // the kernel wants a value where it needs none
    if (open)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_DETACH_FILTER, &unused, sizeof unused);
    else
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
}

void BoundSocket::passAs(int descriptor, int wanted)
{
    if (descriptor == wanted)
        ::fcntl(wanted, F_SETFD, 0); // dup2 onto itself would leave it closed at exec
    else
        ::dup2(descriptor, wanted);
}

} // namespace coder
