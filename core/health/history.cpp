// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/history.h"

#include <algorithm>
#include <cmath>

namespace coder {
namespace {

constexpr qint64 day = qint64(24) * 3600;
constexpr qint64 week = 7 * day;
constexpr qint64 perMinute = 60;

// Adds up what falls into one span.
class Sum
{
public:
    explicit Sum(qint64 start) { m_span.start = start; }

    void add(float low, float mean, float high)
    {
        if (!(mean == mean))
            return;
        m_span.low = m_count == 0 ? low : std::min(m_span.low, low);
        m_span.high = m_count == 0 ? high : std::max(m_span.high, high);
        m_total += double(mean);
        ++m_count;
    }

    Span span()
    {
        if (m_count > 0)
            m_span.mean = float(m_total / m_count);
        return m_span;
    }

private:
    Span m_span;
    double m_total = 0;
    int m_count = 0;
};

} // namespace

Window windowEnding(qint64 now, qint64 length, int spans)
{
    static constexpr std::array<int, 11> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800};
    const qint64 needed = (length + spans - 1) / std::max(spans, 1);
    const auto *const found = std::ranges::lower_bound(steps, needed);
    const int step = found == steps.end() ? 3600 : *found;
    const qint64 to = (now / step + 1) * step;
    return {to - (length + step - 1) / step * step, to, step};
}

float &History::at(qint64 second)
{
    auto &chunk = m_seconds[second / chunkSeconds];
    if (!chunk) {
        chunk = std::make_unique<Seconds>();
        chunk->fill(noValue);
    }
    return (*chunk)[std::size_t(second % chunkSeconds)];
}

float History::value(qint64 second) const
{
    const auto chunk = m_seconds.find(second / chunkSeconds);
    return chunk == m_seconds.end() ? noValue : (*chunk->second)[std::size_t(second % chunkSeconds)];
}

Span History::minute(qint64 minute) const
{
    if (minute == m_openMinute)
        return sumOf(minute);
    const auto chunk = m_minutes.find(minute / chunkMinutes);
    return chunk == m_minutes.end() ? Span{} : (*chunk->second)[std::size_t(minute % chunkMinutes)];
}

void History::put(qint64 second, int step, float value)
{
    if (second <= 0 || !std::isfinite(value))
        return;
    at(second) = value;
    qint64 first = second;
    while (first > 1 && first > second - std::clamp(step, 1, 3600) && std::isnan(this->value(first - 1)))
        at(--first) = value;
    close(first / perMinute, second / perMinute);
    if (second >= m_last.start)
        m_last = {second, value, value, value};
    if (second % chunkSeconds == 0)
        forget(second);
}

// The newest minute is added up when it is over: that is once, and not at each of its seconds.
void History::close(qint64 first, qint64 newest)
{
    if (m_openMinute == 0)
        m_openMinute = first;
    for (qint64 minute = std::min(first, m_openMinute); minute < newest; minute = std::max(minute + 1, first))
        summarize(minute);
    if (newest < m_openMinute)
        summarize(newest);
    m_openMinute = std::max(m_openMinute, newest);
}

Span History::sumOf(qint64 minute) const
{
    Sum sum(minute * perMinute);
    for (qint64 second = minute * perMinute; second < (minute + 1) * perMinute; ++second) {
        const float one = value(second);
        sum.add(one, one, one);
    }
    return sum.span();
}

void History::summarize(qint64 minute)
{
    auto &chunk = m_minutes[minute / chunkMinutes];
    if (!chunk)
        chunk = std::make_unique<Minutes>();
    (*chunk)[std::size_t(minute % chunkMinutes)] = sumOf(minute);
}

void History::forget(qint64 second)
{
    m_seconds.erase(m_seconds.begin(), m_seconds.lower_bound((second - day) / chunkSeconds));
    m_minutes.erase(m_minutes.begin(), m_minutes.lower_bound((second - week) / perMinute / chunkMinutes));
}

QList<Span> History::read(const Window &window) const
{
    QList<Span> spans;
    const bool isCoarse = window.step % perMinute == 0 && window.step > 0;
    const qint64 unit = isCoarse ? perMinute : 1;
    for (qint64 start = window.from; start < window.to; start += std::max(window.step, 1)) {
        Sum sum(start);
        for (qint64 at = start / unit; at < (start + std::max(window.step, 1)) / unit; ++at) {
            const Span one = isCoarse ? minute(at) : Span{at, value(at), value(at), value(at)};
            sum.add(one.low, one.mean, one.high);
        }
        spans.append(sum.span());
    }
    return spans;
}

qsizetype History::bytes() const
{
    constexpr qsizetype node = 64; // of the map, with what the allocator adds
    return qsizetype(sizeof(History)) + qsizetype(m_seconds.size()) * (qsizetype(sizeof(Seconds)) + node)
           + qsizetype(m_minutes.size()) * (qsizetype(sizeof(Minutes)) + node);
}

} // namespace coder
