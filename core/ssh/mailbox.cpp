// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

#include <sys/eventfd.h>

namespace coder::ssh {

void Mailbox::post(std::function<void()> call)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        wake = m_calls.empty();
        m_calls.push_back(std::move(call));
    }
    if (wake)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Mailbox::drain()
{
    const QPointer<Mailbox> alive(this);
    for (auto call = next(); call; call = alive ? next() : nullptr)
        call();
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    drain();
    return true;
}

std::function<void()> Mailbox::next()
{
    const std::lock_guard lock(m_mutex);
    if (m_calls.empty())
        return {};
    auto call = std::move(m_calls.front());
    m_calls.pop_front();
    return call;
}

JobQueue::JobQueue()
    : m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{}

void JobQueue::post(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    ::eventfd_write(m_wake.value(), 1);
}

std::deque<std::function<void()>> JobQueue::take()
{
    eventfd_t count = 0;
    ::eventfd_read(m_wake.value(), &count);
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_jobs, {});
}

} // namespace coder::ssh
