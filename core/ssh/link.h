// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/backoff.h"
#include "core/ssh/connection.h"
#include "core/ssh/pollset.h"
#include "core/ssh/sshtiming.h"

#include <functional>
#include <memory>

namespace coder::ssh {

// The life of a shell's connection: made on open(), watched, lost, and made again with back-off while it is wanted.
class Link
{
public:
    struct Events
    {
        std::function<void(ShellState)> state;
        std::function<void(Result<Unit>)> opened;           // once per open()
        std::function<void(const Error &)> lost;            // forget the connection's channels now
        std::function<void(const Error &)> reconnectFailed; // the next try follows, except after HostKeyMismatch
        std::function<bool()> isWanted;                     // whether a lost connection is to be rebuilt
    };

    Link(Events events, SshTiming timing);

    // On a closed link.
    void open(const ShellTarget &target, Instant at);
    void close(const Error &why);

    void addTo(PollSet &set);
    void serve(const PollSet &set, Instant at);
    // After the channels had their turn: sends what they wrote, and notices if it is lost. True if something arrived
    // beside, so that the channels need another turn before the next wait.
    bool flush(Instant at);
    Instant nextDeadline(Instant at) const;

    // Why there is no connection: the failure of the last open(), or SshDisconnected.
    const Error &reason() const { return m_reason; }
    bool isIdle() const { return m_state == ShellState::Idle; }
    bool isConnecting() const { return m_state == ShellState::Connecting; }
    // Null unless connected.
    Connection *connection() const { return m_state == ShellState::Connected ? m_connection.get() : nullptr; }

private:
    void connect(Instant at);
    void advance(Instant at);
    void up(Instant at);
    void failed(const Error &why, Instant at);
    void lose(const Error &why, Instant at);
    void wait(Instant at);
    void drop(const Error &why);
    void enter(ShellState state);
    void tick(Instant at);
    void watch(Instant at);

    Events m_events;
    SshTiming m_timing;
    Backoff m_backoff;
    SleepWatch m_sleepWatch;
    ShellTarget m_target;
    ShellState m_state = ShellState::Idle;
    Error m_reason{ErrorCode::SshDisconnected, QStringLiteral("not connected")};
    bool m_isFirst = false; // connecting for open(), not to rebuild
    std::unique_ptr<Connection> m_connection;
    LifeSign m_lifeSign;
    int m_place = -1;
    quint64 m_read = 0;
    Instant m_due; // connecting: gives up; waiting: tries again
    Instant m_upAt;
    Instant m_nextTick;
};

} // namespace coder::ssh
