// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/channel.h"
#include "core/ssh/pollset.h"

#include <memory>
#include <vector>

namespace coder::ssh {

// One client of a tunnel and its channel. Each end of the stream is passed on by itself, so that a client may finish
// its request and still read the answer. It holds back whichever side is faster: upwards it reads the client only as
// far as the channel's window goes, downwards it leaves in the channel what the client does not take.
class Stream final : public Channel::Listener
{
public:
    Stream(Connection &connection, Fd client, quint16 remotePort);

    void addTo(PollSet &set, bool mayWrite);
    void serve(const PollSet &set);
    bool isOver() const { return m_isOver; }
    // The connection is gone: the client gets a reset.
    void cut();

    qsizetype arrived(const char *bytes, qsizetype size, bool isError) override;

private:
    void upwards(short events);
    void passUp();
    void downwards();
    void checkEnds(short events);
    qsizetype sendDown(const char *bytes, qsizetype size);
    bool wantsClient(bool mayWrite) const;
    bool isBlocked() const { return m_isBlocked || !m_down.isEmpty(); }

    Channel m_channel;
    Fd m_client;
    quint16 m_remotePort;
    int m_place = -1;
    bool m_isOpen = false;
    bool m_isOver = false;
    bool m_clientEnded = false;
    bool m_clientHungUp = false; // told once; poll() would tell it without end
    bool m_remoteEnded = false;
    bool m_isBlocked = false;
    QByteArray m_up;
    QByteArray m_down;
};

// A listener on 127.0.0.1 and its streams. It outlives connections: while there is none, clients are closed at once.
class Tunnel
{
public:
    Tunnel(Listener listener, quint16 remotePort)
        : m_listener(std::move(listener))
        , m_remotePort(remotePort)
    {}

    quint16 port() const { return m_listener.port; }
    void addTo(PollSet &set, bool mayWrite, Instant at);
    // `connection` is null while there is none.
    void serve(const PollSet &set, Connection *connection, Instant at);
    // The connection is gone.
    void cut();
    // When it listens again after the process had no descriptor left for a client.
    std::optional<Instant> nextDeadline() const { return m_listensAgain; }

private:
    void accept(Connection *connection, Instant at);

    Listener m_listener;
    quint16 m_remotePort;
    int m_place = -1;
    std::optional<Instant> m_listensAgain;
    std::vector<std::unique_ptr<Stream>> m_streams;
};

} // namespace coder::ssh
