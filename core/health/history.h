// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QtGlobal>
#include <array>
#include <limits>
#include <map>
#include <memory>

namespace coder {

inline constexpr float noValue = std::numeric_limits<float>::quiet_NaN();

// What was measured in the seconds from `start` on: all noValue where nothing was.
struct Span
{
    qint64 start = 0; // seconds since 1970
    float low = noValue;
    float mean = noValue;
    float high = noValue;

    bool isGap() const { return !(mean == mean); }
};

// Which seconds are looked at, and how many of them make one Span.
struct Window
{
    qint64 from = 0; // the first second
    qint64 to = 0;   // behind the last
    int step = 1;
};

// The window of `length` seconds that ends with `now`, in at most `spans` spans. The step is one of a few, so that a
// span covers the same seconds whenever it is looked at.
Window windowEnding(qint64 now, qint64 length, int spans);

// One quantity over time: every second of the last day, every minute of the last week. What was not measured is a gap,
// never a zero. About 0.4 MB for a full day, and only as much as was measured.
class History
{
public:
    // A value measured at that second, standing for the `step` seconds that end there. Sampling once a second is never
    // quite that, so one second more is bridged.
    void put(qint64 second, int step, float value);
    QList<Span> read(const Window &window) const;
    Span last() const { return m_last; }
    qsizetype bytes() const;

private:
    static constexpr int chunkSeconds = 600;
    static constexpr int chunkMinutes = 60;
    using Seconds = std::array<float, chunkSeconds>;
    using Minutes = std::array<Span, chunkMinutes>;

    float &at(qint64 second);
    float value(qint64 second) const;
    Span minute(qint64 minute) const;
    Span sumOf(qint64 minute) const;
    void summarize(qint64 minute);
    void close(qint64 first, qint64 newest);
    void forget(qint64 second);

    std::map<qint64, std::unique_ptr<Seconds>> m_seconds;
    std::map<qint64, std::unique_ptr<Minutes>> m_minutes;
    qint64 m_openMinute = 0; // the newest; the others are added up
    Span m_last;
};

} // namespace coder
