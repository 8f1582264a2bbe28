// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/metricshistory.h"

namespace coder {
namespace {

constexpr double window = 30;  // seconds
constexpr double patience = 3; // steps without a reading, after which the counters say nothing about these seconds

std::optional<double> perSecond(const std::optional<double> &amount, double seconds)
{
    return amount ? std::optional(*amount / seconds) : std::nullopt;
}

} // namespace

void MetricsHistory::put(EngineQuantity quantity, const std::optional<double> &value)
{
    if (value)
        m_histories.at(std::size_t(quantity)).put(m_second, m_step, float(*value));
}

bool MetricsHistory::beganAnew(const EngineMetrics &metrics) const
{
    const EngineMetrics &before = m_earlier.back().metrics;
    if (before.startedAt && metrics.startedAt && *before.startedAt != *metrics.startedAt)
        return true;
    return before.generationTokens && metrics.generationTokens && *metrics.generationTokens < *before.generationTokens;
}

void MetricsHistory::add(double at, int step, const EngineMetrics &metrics)
{
    m_second = qint64(at);
    m_step = step;
    m_last = metrics;
    const double silence = m_earlier.empty() ? 0 : at - m_earlier.back().at;
    if (!m_earlier.empty() && (silence <= 0 || silence > patience * step + 2 || beganAnew(metrics)))
        m_earlier.clear();
    put(EngineQuantity::Running, metrics.running);
    put(EngineQuantity::Waiting, metrics.waiting);
    put(EngineQuantity::KvUse, perSecond(metrics.kvUse, 0.01));
    if (!m_earlier.empty())
        putRates(at, metrics);
    m_earlier.push_back({at, metrics});
    while (m_earlier.size() > 2 && m_earlier.front().at < at - window)
        m_earlier.pop_front();
}

void MetricsHistory::putRates(double at, const EngineMetrics &metrics)
{
    const Earlier &before = m_earlier.back();
    const double seconds = at - before.at;
    const auto made = growth(before.metrics.generationTokens, metrics.generationTokens);
    if (made.value_or(0) > 0)
        m_lastTokenAt = at;
    put(EngineQuantity::GenerationRate, perSecond(made, seconds));
    put(EngineQuantity::PromptRate, perSecond(growth(before.metrics.promptTokens, metrics.promptTokens), seconds));
    putFirstToken(metrics);
}

void MetricsHistory::putFirstToken(const EngineMetrics &metrics)
{
    const Histogram recent = metrics.firstToken.since(m_earlier.front().metrics.firstToken);
    put(EngineQuantity::FirstTokenMedian, recent.quantile(0.5));
    put(EngineQuantity::FirstTokenHigh, recent.quantile(0.95));
}

qsizetype MetricsHistory::bytes() const
{
    qsizetype sum = 0;
    for (const History &history : m_histories)
        sum += history.bytes();
    return sum;
}

} // namespace coder
