// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/linode/linodeapi.h"

#include <QTimer>

namespace coder::test {

// A clock on which waits between tries pass at once, and are noted; time limits of a single exchange fall due only
// when told so.
class HurriedClock final : public Clock
{
public:
    QStringList waits; // seconds
    QDateTime told;    // last, by setRight()

    QDateTime now() const override { return m_now; }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override
    {
        if (qobject_cast<LinodeApi *>(context)) {
            waits.append(QString::number(double(delay.count()) / 1000));
            QTimer::singleShot(0, context, std::move(call));
        } else {
            m_limits.append({context, std::move(call)});
        }
    }
    void setRight(const QDateTime &theirs) override { told = theirs; }
    // Two minutes pass for everything that is under way.
    void letTimeRunOut()
    {
        m_now = m_now.addSecs(120);
        const auto due = std::exchange(m_limits, {});
        for (const auto &[context, call] : due)
            if (context)
                call();
    }

private:
    QDateTime m_now{QDate(2026, 1, 1), QTime(0, 0), Qt::UTC};
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_limits;
};

} // namespace coder::test
