// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/enginemetrics.h"
#include "core/health/history.h"

#include <deque>

namespace coder {

enum class EngineQuantity {
    GenerationRate, // tokens per second
    PromptRate,
    FirstTokenMedian, // seconds, of the requests of the last half minute
    FirstTokenHigh,   // 95 of 100 were faster
    Running,          // requests
    Waiting,
    KvUse, // percent
};

// What the model server did. Rates are made of counters here, so a restart of the server or a time without readings is
// a gap and never a peak.
class MetricsHistory
{
public:
    static constexpr int quantities = 7;

    // `at` in seconds since 1970. Readings come in order.
    void add(double at, int step, const EngineMetrics &metrics);
    // The server did not answer.
    void addNothing() { m_earlier.clear(); }

    const History &of(EngineQuantity quantity) const { return m_histories.at(std::size_t(quantity)); }
    // The newest reading; not an engine's before there was one.
    const EngineMetrics &last() const { return m_last; }
    // When a token was last seen to be made; nullopt if never.
    std::optional<double> lastTokenAt() const { return m_lastTokenAt; }
    qsizetype bytes() const;

private:
    struct Earlier
    {
        double at = 0;
        EngineMetrics metrics;
    };
    void put(EngineQuantity quantity, const std::optional<double> &value);
    void putRates(double at, const EngineMetrics &metrics);
    void putFirstToken(const EngineMetrics &metrics);
    bool beganAnew(const EngineMetrics &metrics) const;

    std::array<History, quantities> m_histories;
    std::deque<Earlier> m_earlier; // half a minute of readings, for the quantiles
    EngineMetrics m_last;
    std::optional<double> m_lastTokenAt;
    qint64 m_second = 0;
    int m_step = 1;
};

} // namespace coder
