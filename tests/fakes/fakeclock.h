// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"

#include <QList>
#include <QPointer>

namespace coder {

// Time that stands still until a test moves it. Starts at 2026-01-01T00:00:00Z. One thread.
class FakeClock final : public Clock
{
public:
    FakeClock();

    QDateTime now() const override { return m_now; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;

    // Moves time on, calling what falls due on the way in order of due time (first asked, first called, at equal
    // times), on the caller's thread, with now() standing at each due time. What is scheduled meanwhile counts too.
    // Calls whose context died are dropped.
    void advance(std::chrono::milliseconds by);
    // The computer's clock was set, to either side: time moves, and what waits waits as long as before.
    void set(std::chrono::milliseconds by);
    // The computer slept: time moves, nothing is called until the next advance().
    void jump(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }
    // How many calls wait, the dropped ones left out.
    int waiting() const;

private:
    struct Call
    {
        QDateTime due;
        QPointer<QObject> context;
        bool needsContext;
        std::function<void()> run;
        bool isDead() const { return needsContext && context.isNull(); }
    };
    qsizetype nextDue(const QDateTime &until) const;

    QDateTime m_now;
    QList<Call> m_calls; // in the order they were asked for
};

} // namespace coder
