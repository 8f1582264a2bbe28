// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeclock.h"

#include <QObject>

#include <algorithm>

namespace coder {

FakeClock::FakeClock()
    : m_now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)
{}

void FakeClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    m_calls.append({m_now.addMSecs(delay.count()), context, context != nullptr, std::move(call)});
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const QDateTime until = m_now.addMSecs(by.count());
    for (qsizetype next = nextDue(until); next >= 0; next = nextDue(until)) {
        const Call call = m_calls.takeAt(next);
        m_now = std::max(m_now, call.due);
        if (!call.isDead())
            call.run();
    }
    m_now = until;
}

void FakeClock::set(std::chrono::milliseconds by)
{
    m_now = m_now.addMSecs(by.count());
    for (Call &call : m_calls)
        call.due = call.due.addMSecs(by.count());
}

int FakeClock::waiting() const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(), [](const Call &call) { return !call.isDead(); }));
}

qsizetype FakeClock::nextDue(const QDateTime &until) const
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < m_calls.size(); ++i) {
        const bool isEarlier = found < 0 || m_calls.at(i).due < m_calls.at(found).due;
        if (m_calls.at(i).due <= until && isEarlier)
            found = i;
    }
    return found;
}

} // namespace coder
