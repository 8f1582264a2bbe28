// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include "core/base/log.h"

#include <QTimer>
#include <ctime>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds tolerance = 90s; // an answer may be on its way for some time

// Counts on while the computer sleeps, and is set by nobody.
std::chrono::milliseconds sinceBoot()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec)
           + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
}

bool isFar(const QDateTime &one, const QDateTime &other)
{
    return std::chrono::milliseconds(std::abs(one.msecsTo(other))) > tolerance;
}

} // namespace

QDateTime SystemClock::now() const
{
    QDateTime ours = QDateTime::currentDateTimeUtc();
    const std::scoped_lock lock(m_mutex);
    if (!m_theirs.isValid())
        return ours;
    QDateTime theirs = m_theirs.addMSecs((sinceBoot() - m_toldAt).count());
    return isFar(ours, theirs) ? theirs : ours;
}

void SystemClock::setRight(const QDateTime &theirs)
{
    if (!theirs.isValid())
        return;
    const QDateTime before = now();
    {
        const std::scoped_lock lock(m_mutex);
        m_theirs = theirs.toUTC();
        m_toldAt = sinceBoot();
    }
    if (isFar(before, theirs))
        log().warn("this computer's clock is wrong: the provider says {}, it said {}", toIso(theirs), toIso(before));
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    QTimer::singleShot(delay, context, std::move(call));
}

QString toIso(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QLatin1Char('Z') : QString();
}

QDateTime fromIso(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace coder
