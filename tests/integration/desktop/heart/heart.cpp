// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/desktop/heart/heart.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <chrono>

namespace coder::test {
namespace {

qint64 nanoseconds()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Beat : QEvent
{
    static Type kind()
    {
        static const int registered = registerEventType();
        return Type(registered);
    }
    Beat()
        : QEvent(kind())
        , sent(nanoseconds())
    {}
    qint64 sent;
};

} // namespace

void Heart::send()
{
    QCoreApplication::postEvent(this, new Beat);
}

bool Heart::event(QEvent *event)
{
    if (event->type() != Beat::kind())
        return QObject::event(event);
    const qint64 now = nanoseconds();
    const qint64 sent = static_cast<const Beat *>(event)->sent;
    if (m_first < 0)
        m_first = now;
    if (sent < m_first)
        return true; // before there was an event loop
    const float wait = float(now - sent) / 1e6F;
    m_waits << wait;
    if (wait > m_longest) {
        m_longest = wait;
        m_longestDuring = m_during;
    }
    return true;
}

Waits Heart::waits() const
{
    Waits waits;
    QList<float> sorted = m_waits;
    std::sort(sorted.begin(), sorted.end());
    waits.beats = int(sorted.size());
    if (sorted.isEmpty())
        return waits;
    waits.p99 = double(sorted.at(sorted.size() * 99 / 100));
    waits.longest = double(sorted.last());
    waits.over50 = int(std::count_if(sorted.begin(), sorted.end(), [](float wait) { return wait > 50; }));
    waits.longestDuring = m_longestDuring;
    return waits;
}

} // namespace coder::test
