// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/coverage.h"

#include "core/benchmark/statistics.h"

#include <algorithm>
#include <limits>

namespace coder::benchmark {
namespace {

// No limit is the most there is.
int loadOf(const BenchmarkRun &run)
{
    return run.concurrency > 0 ? run.concurrency : std::numeric_limits<int>::max();
}

using Figure = std::optional<double> (*)(const BenchmarkRun &);

// The median of the figure over the runs with that load, of those that tell it.
std::optional<double> medianAt(const QList<BenchmarkRun> &runs, bool isMost, Figure figure)
{
    QMap<int, QList<double>> byLoad;
    for (const BenchmarkRun &run : runs)
        if (const auto value = figure(run))
            byLoad[loadOf(run)] << *value;
    if (byLoad.isEmpty())
        return std::nullopt;
    return spreadOf(isMost ? byLoad.last() : byLoad.first()).median;
}

std::optional<Money> newestPrice(const QList<BenchmarkRun> &runs)
{
    QDateTime newest;
    std::optional<Money> price;
    for (const BenchmarkRun &run : runs)
        if (run.hourly && (!price || run.date > newest || (run.date == newest && *run.hourly > *price))) {
            newest = run.date;
            price = run.hourly;
        }
    return price;
}

Configuration configurationOf(const QList<BenchmarkRun> &runs, const QDateTime &now)
{
    Configuration made;
    made.plan = runs.first().plan;
    made.model = runs.first().model;
    made.runs = int(runs.size());
    for (const BenchmarkRun &run : runs) {
        made.rough += run.isRough();
        made.completed += run.completed;
        if (run.date.isValid() && (!made.last.isValid() || run.date > made.last))
            made.last = run.date;
    }
    made.isStale = !made.last.isValid() || made.last.daysTo(now) > staleDays;
    made.hourly = newestPrice(runs);
    made.outputPerUser = medianAt(runs, false, [](const BenchmarkRun &run) { return run.outputPerUser(); });
    made.outputThroughput = medianAt(runs, true, [](const BenchmarkRun &run) { return run.outputThroughput; });
    return made;
}

} // namespace

QString confidenceId(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Low:
        return u"low"_qs;
    case Confidence::Fair:
        return u"fair"_qs;
    case Confidence::Good:
        return u"good"_qs;
    }
    return {};
}

Confidence Configuration::confidence() const
{
    if (runs - rough < 2)
        return Confidence::Low;
    return runs - rough < 3 ? Confidence::Fair : Confidence::Good;
}

std::optional<double> Configuration::outputPerDollar() const
{
    BenchmarkRun run;
    run.outputThroughput = outputThroughput;
    run.hourly = hourly;
    return run.outputPerDollar();
}

std::optional<double> Configuration::dollarsPerMillion() const
{
    BenchmarkRun run;
    run.outputThroughput = outputThroughput;
    run.hourly = hourly;
    return run.dollarsPerMillion();
}

QList<Configuration> coverageOf(const QList<BenchmarkRun> &runs, const QDateTime &now)
{
    QMap<std::pair<QString, QString>, QList<BenchmarkRun>> groups;
    for (const BenchmarkRun &run : runs)
        if (run.completed > 0)
            groups[{run.plan, run.model}] << run;
    QList<Configuration> found;
    for (const auto &group : std::as_const(groups))
        found << configurationOf(group, now);
    return found;
}

} // namespace coder::benchmark
