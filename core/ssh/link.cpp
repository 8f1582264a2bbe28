// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/link.h"

namespace coder::ssh {
namespace {
constexpr milliseconds tickLength{1000};
} // namespace

Link::Link(Events events, SshTiming timing)
    : m_events(std::move(events))
    , m_timing(std::move(timing))
    , m_backoff(m_timing.firstRetry, m_timing.longestRetry)
    , m_sleepWatch(m_timing.clocks())
    , m_lifeSign(m_timing.askAfter, m_timing.deadAfter, Instant())
{}

void Link::open(const ShellTarget &target, Instant at)
{
    m_target = target;
    m_backoff.reset();
    m_isFirst = true;
    connect(at);
}

void Link::close(const Error &why)
{
    drop(why);
    m_reason = why;
    enter(ShellState::Idle);
}

// Ends what there is, without a word about the state.
void Link::drop(const Error &why)
{
    if (std::exchange(m_isFirst, false))
        m_events.opened(fail(why));
    m_events.lost(why);
    m_connection.reset();
}

void Link::enter(ShellState state)
{
    if (std::exchange(m_state, state) != state)
        m_events.state(state);
}

void Link::connect(Instant at)
{
    enter(ShellState::Connecting);
    m_due = at + m_target.connectTimeout;
    m_place = -1;
    m_connection = std::make_unique<Connection>(m_target);
    advance(at);
}

void Link::advance(Instant at)
{
    switch (m_connection->advance()) {
    case Connection::Progress::Up:
        return up(at);
    case Connection::Progress::Failed:
        return failed(m_connection->error(), at);
    case Connection::Progress::Busy:
        break;
    }
    if (at >= m_due)
        failed({ErrorCode::SshTimeout, QStringLiteral("no answer in time: ") + m_connection->stepName()}, at);
}

void Link::up(Instant at)
{
    m_upAt = at;
    m_reason = {ErrorCode::SshDisconnected, QStringLiteral("the connection was lost")};
    m_read = m_connection->bytesRead();
    m_lifeSign = LifeSign(m_timing.askAfter, m_timing.deadAfter, at);
    enter(ShellState::Connected);
    if (std::exchange(m_isFirst, false))
        m_events.opened(Unit{});
}

void Link::failed(const Error &why, Instant at)
{
    const bool first = std::exchange(m_isFirst, false);
    if (first)
        m_reason = why;
    m_connection.reset();
    // Before the state: who hears "idle" or "waiting" may ask why.
    m_events.lost(why);
    if (!first)
        m_events.reconnectFailed(why);
    if (first || why.code == ErrorCode::HostKeyMismatch || !m_events.isWanted())
        enter(ShellState::Idle);
    else
        wait(at);
    if (first)
        m_events.opened(fail(why));
}

void Link::lose(const Error &why, Instant at)
{
    m_events.lost(why);
    m_connection.reset();
    if (at - m_upAt >= m_timing.stableAfter)
        m_backoff.reset();
    if (m_events.isWanted())
        wait(at);
    else
        enter(ShellState::Idle);
}

void Link::wait(Instant at)
{
    m_due = at + m_backoff.next();
    enter(ShellState::Waiting);
}

void Link::addTo(PollSet &set)
{
    m_place = m_connection ? set.add(m_connection->fd(), m_connection->pollEvents()) : -1;
}

void Link::serve(const PollSet &set, Instant at)
{
    const short events = set.events(std::exchange(m_place, -1));
    if (at >= m_nextTick)
        tick(at);
    if (m_state == ShellState::Connecting && (events != 0 || at >= m_due))
        advance(at);
    else if (m_state == ShellState::Waiting && at >= m_due)
        connect(at);
    else if (m_state == ShellState::Connected && events != 0)
        m_connection->pump();
    if (m_state == ShellState::Connected)
        m_read = m_connection->bytesRead();
}

bool Link::flush(Instant at)
{
    if (m_state != ShellState::Connected)
        return false;
    if (m_connection->isWritePending())
        m_connection->pump();
    if (m_connection->isAlive())
        return m_connection->bytesRead() != m_read;
    lose(m_connection->error(), at);
    return true;
}

void Link::tick(Instant at)
{
    m_nextTick = at + tickLength;
    if (m_sleepWatch.slept(m_timing.clocks())) {
        m_backoff.reset();
        if (m_state == ShellState::Waiting)
            m_due = at;
        m_lifeSign.doubt(m_timing.afterSleep);
    }
    if (m_state == ShellState::Connected)
        watch(at);
}

void Link::watch(Instant at)
{
    switch (m_lifeSign.judge(at, m_connection->traffic())) {
    case LifeSign::Verdict::Fine:
        return;
    case LifeSign::Verdict::Ask:
        return m_connection->askForLife();
    case LifeSign::Verdict::Dead:
        return lose({ErrorCode::SshDisconnected, QStringLiteral("the peer does not answer any more")}, at);
    }
}

Instant Link::nextDeadline(Instant at) const
{
    const bool hasDue = m_state == ShellState::Connecting || m_state == ShellState::Waiting;
    const Instant tickAt = std::max(m_nextTick, at);
    return hasDue ? std::min(tickAt, m_due) : tickAt;
}

} // namespace coder::ssh
