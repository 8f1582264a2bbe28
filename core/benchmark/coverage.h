// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/benchmarkrun.h"

#include <QList>

namespace coder::benchmark {

// How far what was measured may be relied on. Low: one run, or only rough ones; Fair: two; Good: three and more.
enum class Confidence { Low, Fair, Good };
QString confidenceId(Confidence confidence);

// What is known of one model on one plan.
struct Configuration
{
    QString plan;
    QString model;
    int runs = 0;  // that were answered at all
    int rough = 0; // of them
    int completed = 0;
    QDateTime last; // invalid = no run tells its time
    bool isStale = false;
    std::optional<Money> hourly;            // as the newest run that tells it had it
    std::optional<double> outputPerUser;    // median of the runs with the fewest requests at once
    std::optional<double> outputThroughput; // median of those with the most

    Confidence confidence() const;
    // By the throughput and the price above.
    std::optional<double> dollarsPerMillion() const;
    std::optional<double> outputPerDollar() const;
};

inline constexpr int staleDays = 30; // drivers and vLLM are others by then

// Sorted by plan and model. A run without an answer counts nowhere.
QList<Configuration> coverageOf(const QList<BenchmarkRun> &runs, const QDateTime &now);

} // namespace coder::benchmark
