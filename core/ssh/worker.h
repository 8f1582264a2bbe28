// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/command.h"
#include "core/ssh/link.h"
#include "core/ssh/mailbox.h"
#include "core/ssh/tunnel.h"

#include <thread>

namespace coder::ssh {

// What the worker tells, on the worker's thread. Ids are those of the asking calls; an epoch is the number of the
// open() or close() that was the last when it was said.
struct Reports
{
    std::function<void(quint64 epoch, ShellState)> state;
    std::function<void(quint64 epoch, Result<Unit>)> opened;
    std::function<void(quint64 epoch, const Error &)> reconnectFailed;
    std::function<void(quint64 id, Result<ExecResult>)> executed;
    std::function<void(quint64 id, Result<quint16>)> forwarded;
};

// What happens on the worker's thread: one round after the other of waiting for descriptors and serving them.
class Loop
{
public:
    Loop(const Reports &reports, const SshTiming &timing);

    void open(quint64 epoch, const ShellTarget &target);
    void exec(ExecJob job);
    // A stream's receiver has worked off that many bytes.
    void consumed(quint64 id, qsizetype size) { m_commands.consumed(id, size); }
    void forward(quint64 id, quint16 localPort, quint16 remotePort);
    void close(quint64 epoch);

    // Waits for a job, a socket or a deadline, runs the jobs and serves what is ready.
    void round(JobQueue &jobs);

private:
    static Link::Events linkEvents(Loop *loop);
    void gather(int jobsFd, Instant at);
    int waitLength(Instant at) const;
    void serve(Instant at);

    Reports m_reports;
    quint64 m_epoch = 0;
    Link m_link;
    Commands m_commands;
    std::vector<std::unique_ptr<Tunnel>> m_tunnels;
    PollSet m_set;
    bool m_hurry = false;
};

// The thread. Jobs run on it in the order they were posted; destruction ends it within milliseconds.
class Worker
{
public:
    Worker(Reports reports, SshTiming timing);
    ~Worker();

    void post(std::function<void(Loop &)> job);

private:
    void run(const Reports &reports, const SshTiming &timing);

    JobQueue m_jobs;
    Loop *m_loop = nullptr; // the thread's
    bool m_ended = false;   // the thread's
    std::thread m_thread;
};

} // namespace coder::ssh
