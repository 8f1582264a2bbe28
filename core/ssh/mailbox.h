// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/fd.h"

#include <QObject>
#include <deque>
#include <functional>
#include <mutex>

namespace coder::ssh {

// Brings calls from the worker to the thread this object lives on, one after the other. The calls wait in a queue of
// our own and Qt carries an empty wake-up: ThreadSanitizer cannot see into Qt's event queue and would report them.
class Mailbox : public QObject
{
    Q_OBJECT
public:
    // From any thread.
    void post(std::function<void()> call);
    // Runs what waits. A call may delete this object.
    void drain();

protected:
    bool event(QEvent *event) override;

private:
    std::function<void()> next();

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_calls;
};

// The other direction: jobs for the worker, which polls fd() beside its sockets.
class JobQueue
{
public:
    JobQueue();
    // From any thread.
    void post(std::function<void()> job);
    // The worker's: all jobs since the last call; fd() is quiet afterwards.
    std::deque<std::function<void()>> take();
    int fd() const { return m_wake.value(); }

private:
    Fd m_wake;
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_jobs;
};

} // namespace coder::ssh
