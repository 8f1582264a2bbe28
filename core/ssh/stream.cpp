// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/tunnel.h"

#include <sys/socket.h>

#include <cerrno>

namespace coder::ssh {
namespace {
constexpr qsizetype readAtOnce = 64 << 10;

bool isOnlyFull()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}
} // namespace

Stream::Stream(Connection &connection, Fd client, quint16 remotePort)
    : m_channel(connection, *this)
    , m_client(std::move(client))
    , m_remotePort(remotePort)
{}

bool Stream::wantsClient(bool mayWrite) const
{
    return m_isOpen && mayWrite && !m_clientEnded && m_up.isEmpty() && m_channel.window() > 0;
}

void Stream::addTo(PollSet &set, bool mayWrite)
{
    const auto events = short((wantsClient(mayWrite) ? POLLIN : 0) | (isBlocked() ? POLLOUT : 0));
    m_place = m_clientHungUp && events == 0 ? -1 : set.add(m_client.value(), events);
}

void Stream::serve(const PollSet &set)
{
    const short events = set.events(std::exchange(m_place, -1));
    if (!m_isOpen) {
        const auto decision = m_channel.openForward(m_remotePort);
        m_isOpen = decision.value_or(false);
        m_isOver = decision && !*decision;
    }
    if (m_isOpen && !m_isOver)
        upwards(events);
    if (m_isOpen && !m_isOver)
        downwards();
    if (!m_isOver)
        checkEnds(events);
}

void Stream::upwards(short events)
{
    if ((events & POLLIN) != 0 && m_up.isEmpty()) {
        char bytes[readAtOnce];
        const qsizetype size = std::min(readAtOnce, m_channel.window());
        const auto got = ::recv(m_client.value(), bytes, size_t(size), 0);
        if (got > 0)
            m_up.append(bytes, got);
        m_clientEnded = got == 0 && size > 0;
        m_isOver = got < 0 && !isOnlyFull();
    }
    passUp();
}

void Stream::passUp()
{
    if (!m_up.isEmpty()) {
        // Less than all goes while keys are being renewed.
        const qsizetype written = m_channel.write(m_up.constData(), m_up.size());
        m_up.remove(0, std::max<qsizetype>(written, 0));
        m_isOver = m_isOver || written < 0;
    }
    if (m_clientEnded && m_up.isEmpty() && !m_isOver)
        m_channel.sendEof();
}

qsizetype Stream::arrived(const char *bytes, qsizetype size, bool)
{
    return isBlocked() ? 0 : sendDown(bytes, size);
}

qsizetype Stream::sendDown(const char *bytes, qsizetype size)
{
    qsizetype sent = 0;
    while (sent < size) {
        const auto now = ::send(m_client.value(), bytes + sent, size_t(size - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (now < 0 && errno != EINTR) {
            m_isBlocked = true;
            m_isOver = m_isOver || !isOnlyFull();
            break;
        }
        sent += std::max<qsizetype>(now, 0);
    }
    return sent;
}

void Stream::downwards()
{
    while (isBlocked() && !m_isOver) {
        if (m_down.isEmpty())
            m_down = m_channel.read();
        m_isBlocked = false;
        if (m_down.isEmpty())
            return;
        m_down.remove(0, sendDown(m_down.constData(), m_down.size()));
        if (m_isBlocked)
            return;
        m_isBlocked = true; // more may have come meanwhile
    }
}

void Stream::checkEnds(short events)
{
    if (m_isOpen && !m_remoteEnded && m_down.isEmpty() && m_channel.isAtEnd()) {
        m_remoteEnded = true;
        ::shutdown(m_client.value(), SHUT_WR);
    }
    m_clientHungUp = m_clientHungUp || (events & POLLHUP) != 0;
    const bool bothEnded = m_remoteEnded && m_clientEnded && m_up.isEmpty();
    const bool closed = m_isOpen && m_channel.isClosed() && m_down.isEmpty();
    m_isOver = m_isOver || bothEnded || closed || (events & (POLLERR | POLLNVAL)) != 0;
}

void Stream::cut()
{
    m_channel.forget();
    resetOnClose(m_client.value());
}

} // namespace coder::ssh
