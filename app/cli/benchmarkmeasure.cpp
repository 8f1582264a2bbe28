// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmarkmeasure.h"

#include "core/base/termination.h"
#include "core/benchmark/arrivals.h"
#include "core/benchmark/loadgenerator.h"
#include "core/benchmark/resultjson.h"

#include <algorithm>

namespace coder {
namespace {

using namespace benchmark;

// One load that is asked of every target.
struct Step
{
    int concurrency = 1;
    int repeat = 0;
};

Workload workloadOf(const BenchmarkOptions &options, const BenchmarkTarget &target, const Step &step)
{
    Workload workload = options.workload;
    workload.model = target.model;
    // Other words each time: those of the last one would be in the cache.
    workload.seed += quint32(step.repeat);
    if (workload.requests == 0)
        workload.requests = std::max(12, 4 * step.concurrency);
    return workload;
}

LoadPlan planOf(const BenchmarkOptions &options, const BenchmarkTarget &target, const Step &step)
{
    const Workload workload = workloadOf(options, target, step);
    LoadPlan plan;
    plan.url = target.url;
    plan.apiKey = target.apiKey;
    plan.concurrency = step.concurrency;
    plan.bodies = requestBodies(workload);
    if (options.requestsPerSecond > 0)
        plan.arrivals = poissonArrivals(workload.requests, options.requestsPerSecond, workload.seed);
    Workload warmup = workload; // other words: a prefix that was warmed up would be in the cache
    warmup.requests = std::clamp(step.concurrency, 1, 8);
    warmup.seed = ~workload.seed;
    plan.warmups = requestBodies(warmup);
    return plan;
}

RunFacts factsOf(const BenchmarkOptions &options, const BenchmarkTarget &target, int concurrency)
{
    const Workload workload = workloadOf(options, target, {concurrency, 0});
    RunFacts facts;
    facts.date = QDateTime::currentDateTimeUtc();
    facts.model = workload.model;
    facts.workload = workload.name;
    facts.promptSet = promptSetVersion();
    facts.requests = workload.requests * options.repeats;
    facts.concurrency = concurrency;
    if (options.requestsPerSecond > 0)
        facts.perSecond = options.requestsPerSecond;
    facts.outputTokens = workload.outputTokens;
    facts.seed = workload.seed;
    facts.goodput = options.goodput;
    facts.context = target.context;
    return facts;
}

LoadProgress sumOf(const QList<LoadProgress> &parts)
{
    LoadProgress sum;
    for (const LoadProgress &part : parts) {
        sum.sent += part.sent;
        sum.ended += part.ended;
        sum.failed += part.failed;
        sum.underWay += part.underWay;
        sum.tokens += part.tokens;
        sum.isWarmingUp = sum.isWarmingUp || part.isWarmingUp;
    }
    return sum;
}

// Plans that are carried out side by side, each with a thread of its own.
class SideBySide
{
public:
    SideBySide(Output &out, const QList<LoadPlan> &plans, bool tellsProgress)
        : m_out(out)
        , m_tellsProgress(tellsProgress)
        , m_progress(plans.size())
        , m_results(plans.size())
    {
        onTermination(&m_loop, [this](int) {
            for (const auto &generator : m_generators)
                generator->cancel();
        });
        for (qsizetype i = 0; i < plans.size(); ++i)
            begin(i, plans[i]);
    }

    Result<QList<LoadResult>> wait()
    {
        if (m_ended < m_results.size())
            m_loop.exec();
        m_out.clearStatus();
        if (m_error)
            return fail(*m_error);
        return m_results;
    }

private:
    void begin(qsizetype number, const LoadPlan &plan)
    {
        m_requests += int(plan.bodies.size());
        m_generators.push_back(std::make_unique<LoadGenerator>());
        const auto tell = [this, number](const LoadProgress &progress) {
            QMetaObject::invokeMethod(&m_loop, [this, number, progress] { show(number, progress); });
        };
        whenDone(m_generators.back()->start(plan, tell), &m_loop,
                 [this, number](const Result<LoadResult> &result) { take(number, result); });
    }
    void show(qsizetype number, const LoadProgress &progress)
    {
        m_progress[number] = progress;
        const LoadProgress sum = sumOf(m_progress);
        m_out.status(benchmarkProgressText(sum, m_requests));
        if (m_tellsProgress)
            m_out.warn(benchmarkProgressJson(sum, m_requests));
    }
    void take(qsizetype number, const Result<LoadResult> &result)
    {
        if (result)
            m_results[number] = *result;
        else
            m_error = result.error();
        if (++m_ended == m_results.size())
            m_loop.quit();
    }

    Output &m_out;
    bool m_tellsProgress;
    QList<LoadProgress> m_progress;
    QList<LoadResult> m_results;
    std::optional<Error> m_error;
    qsizetype m_ended = 0;
    int m_requests = 0;
    QEventLoop m_loop;
    std::vector<std::unique_ptr<LoadGenerator>> m_generators; // wait for their threads before the loop goes away
};

bool isCancelled(const QList<LoadResult> &results)
{
    return std::ranges::any_of(results, &LoadResult::isCancelled);
}

// Of each target all repeats.
using Repeats = QList<QList<LoadResult>>;

Result<Repeats> measureConcurrency(Output &out, const BenchmarkOptions &options, const QList<BenchmarkTarget> &targets,
                                   int concurrency)
{
    Repeats repeats(targets.size());
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        QList<LoadPlan> plans;
        for (const BenchmarkTarget &target : targets)
            plans << planOf(options, target, {concurrency, repeat});
        const auto results = SideBySide(out, plans, options.tellsProgress).wait();
        if (!results)
            return fail(results.error());
        for (qsizetype i = 0; i < targets.size(); ++i)
            repeats[i] << results->at(i);
        if (isCancelled(*results))
            break;
    }
    return repeats;
}

QList<int> concurrenciesOf(const BenchmarkOptions &options)
{
    if (!options.concurrency.isEmpty())
        return options.concurrency;
    return {options.requestsPerSecond > 0 ? 0 : 1};
}

} // namespace

Result<QList<BenchmarkMeasured>> measureTargets(Output &out, const BenchmarkOptions &options,
                                                const QList<BenchmarkTarget> &targets)
{
    QList<BenchmarkMeasured> measured(targets.size());
    for (const int concurrency : concurrenciesOf(options)) {
        const auto repeats = measureConcurrency(out, options, targets, concurrency);
        if (!repeats)
            return fail(repeats.error());
        bool isOver = false;
        for (qsizetype i = 0; i < targets.size(); ++i) {
            measured[i].rows << BenchmarkRow{concurrency, pooled(repeats->at(i)), options.goodput};
            measured[i].results << resultJson(factsOf(options, targets[i], concurrency), repeats->at(i));
            isOver = isOver || measured[i].rows.last().result.isCancelled;
        }
        if (isOver)
            break;
    }
    return measured;
}

} // namespace coder
