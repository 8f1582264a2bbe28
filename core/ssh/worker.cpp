// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/worker.h"

#include <signal.h>

namespace coder::ssh {
namespace {
const Error closed{ErrorCode::SshDisconnected, QStringLiteral("closed")};

// Signals are for the program's other threads.
void blockSignals()
{
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, nullptr);
}
} // namespace

Loop::Loop(const Reports &reports, const SshTiming &timing)
    : m_reports(reports)
    , m_link(linkEvents(this), timing)
    , m_commands(m_reports.executed)
{}

Link::Events Loop::linkEvents(Loop *loop)
{
    Link::Events events;
    events.state = [loop](ShellState state) { loop->m_reports.state(loop->m_epoch, state); };
    events.opened = [loop](Result<Unit> result) { loop->m_reports.opened(loop->m_epoch, std::move(result)); };
    events.reconnectFailed = [loop](const Error &why) { loop->m_reports.reconnectFailed(loop->m_epoch, why); };
    events.isWanted = [loop] { return !loop->m_tunnels.empty(); };
    events.lost = [loop](const Error &why) {
        loop->m_commands.failAll(why);
        for (const auto &tunnel : loop->m_tunnels)
            tunnel->cut();
    };
    return events;
}

void Loop::open(quint64 epoch, const ShellTarget &target)
{
    m_link.close(closed);
    m_epoch = epoch;
    m_link.open(target, now());
}

void Loop::exec(ExecJob job)
{
    if (m_link.connection() || m_link.isConnecting())
        m_commands.add(std::move(job));
    else
        m_reports.executed(job.id, fail(m_link.reason()));
}

void Loop::forward(quint64 id, quint16 localPort, quint16 remotePort)
{
    auto listener = listenOnLoopback(localPort);
    if (!listener)
        return m_reports.forwarded(id, fail(listener.error()));
    const quint16 port = listener->port;
    m_tunnels.push_back(std::make_unique<Tunnel>(std::move(*listener), remotePort));
    m_reports.forwarded(id, port);
}

void Loop::close(quint64 epoch)
{
    m_link.close(closed);
    m_epoch = epoch;
    m_tunnels.clear();
}

void Loop::round(JobQueue &jobs)
{
    const Instant start = now();
    gather(jobs.fd(), start);
    m_set.wait(waitLength(start));
    for (const auto &job : jobs.take())
        job();
    serve(now());
}

void Loop::gather(int jobsFd, Instant at)
{
    const Connection *connection = m_link.connection();
    const bool mayWrite = connection && !connection->isWritePending();
    m_set.clear();
    m_set.add(jobsFd, POLLIN);
    m_link.addTo(m_set);
    for (const auto &tunnel : m_tunnels)
        tunnel->addTo(m_set, mayWrite, at);
}

void Loop::serve(Instant at)
{
    m_link.serve(m_set, at);
    for (const auto &tunnel : m_tunnels)
        tunnel->serve(m_set, m_link.connection(), at);
    m_commands.serve(m_link.connection(), at);
    m_hurry = m_link.flush(at) || (m_link.connection() && m_commands.wantsTurn(*m_link.connection(), at));
}

int Loop::waitLength(Instant at) const
{
    std::optional<Instant> due = m_commands.nextDeadline(at);
    for (const auto &tunnel : m_tunnels)
        due = earlier(due, tunnel->nextDeadline());
    if (!m_link.isIdle())
        due = earlier(due, m_link.nextDeadline(at));
    if (m_hurry)
        return 0;
    return due ? int(std::max<qint64>(std::chrono::ceil<milliseconds>(*due - at).count(), 0)) : -1;
}

Worker::Worker(Reports reports, SshTiming timing)
    : m_thread([this, reports = std::move(reports), timing = std::move(timing)] { run(reports, timing); })
{}

Worker::~Worker()
{
    m_jobs.post([this] { m_ended = true; });
    m_thread.join();
}

void Worker::post(std::function<void(Loop &)> job)
{
    m_jobs.post([this, job = std::move(job)] { job(*m_loop); });
}

void Worker::run(const Reports &reports, const SshTiming &timing)
{
    blockSignals();
    Loop loop(reports, timing);
    m_loop = &loop;
    while (!m_ended)
        loop.round(m_jobs);
    loop.close(0);
}

} // namespace coder::ssh
