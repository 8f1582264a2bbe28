// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/benchmarkrun.h"

#include <QList>
#include <QStringList>

namespace coder::benchmark {

// What runs are compared by.
enum class Measure {
    OutputThroughput,
    OutputPerUser,
    RequestThroughput,
    Goodput,
    TtftP50,
    TtftP95,
    TtftP99,
    TpotMean,
    ItlP50,
    ItlP95,
    ItlP99,
    E2elP50,
    E2elP95,
    OutputPerDollar,
    DollarsPerMillion,
    SuccessRate
};
QList<Measure> allMeasures();
QString measureId(Measure measure); // lower snake case, with the unit
bool isMoreBetter(Measure measure);
std::optional<double> valueOf(const BenchmarkRun &run, Measure measure);

// How far a run is from the baseline, as a share of it: 0.1 = a tenth more. nullopt if one of them is not known, or
// the baseline is nought.
std::optional<double> changeOf(const BenchmarkRun &run, const BenchmarkRun &baseline, Measure measure);

// Which of the runs are best: several if they are equal, none if fewer than two are known.
QList<qsizetype> bestOf(const QList<BenchmarkRun> &runs, Measure measure);

// Which runs no other beats in both, from the fewest to the most tokens a second for one user. `against` is
// OutputThroughput or OutputPerDollar. A run that is not better in one and equal in the other is beaten; of runs that
// are equal in both, all stay. Runs of which one is not known are left out.
QList<qsizetype> frontierOf(const QList<BenchmarkRun> &runs, Measure against);

// One fact of the surroundings that is not the same in all runs; an empty value is not known.
struct Difference
{
    QString what;       // "driver", "vllm_version", "prompt_set_version", an argument's name, …
    QStringList values; // one for each run, in their order
    bool operator==(const Difference &) const = default;
};
QList<Difference> differencesOf(const QList<BenchmarkRun> &runs);

} // namespace coder::benchmark
