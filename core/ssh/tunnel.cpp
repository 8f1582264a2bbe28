// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/tunnel.h"

namespace coder::ssh {
namespace {
// More clients wait in the listener's queue.
constexpr size_t streamLimit = 512;
} // namespace

void Tunnel::addTo(PollSet &set, bool mayWrite, Instant at)
{
    if (m_listensAgain && at >= *m_listensAgain)
        m_listensAgain.reset();
    const bool full = m_listensAgain || m_streams.size() >= streamLimit;
    m_place = full ? -1 : set.add(m_listener.fd.value(), POLLIN);
    for (const auto &stream : m_streams)
        stream->addTo(set, mayWrite);
}

void Tunnel::serve(const PollSet &set, Connection *connection, Instant at)
{
    if ((set.events(std::exchange(m_place, -1)) & POLLIN) != 0)
        accept(connection, at);
    for (const auto &stream : m_streams)
        stream->serve(set);
    if (connection && !connection->isAlive())
        return; // all of them will be cut
    std::erase_if(m_streams, [](const auto &stream) { return stream->isOver(); });
}

void Tunnel::accept(Connection *connection, Instant at)
{
    for (;;) {
        bool exhausted = false;
        Fd client = acceptClient(m_listener.fd.value(), exhausted);
        if (exhausted)
            m_listensAgain = at + milliseconds(200);
        if (!client.isValid() || m_streams.size() >= streamLimit)
            return;
        if (connection)
            m_streams.push_back(std::make_unique<Stream>(*connection, std::move(client), m_remotePort));
    }
}

void Tunnel::cut()
{
    for (const auto &stream : m_streams)
        stream->cut();
    m_streams.clear();
}

} // namespace coder::ssh
