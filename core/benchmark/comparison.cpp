// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/comparison.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

using Value = std::optional<double> (*)(const BenchmarkRun &);

struct Row
{
    Measure measure;
    const char *id;
    bool isMoreBetter;
    Value value;
};

using Run = const BenchmarkRun &;
const std::array rows{
    Row{Measure::OutputThroughput, "output_tokens_per_s", true, [](Run run) { return run.outputThroughput; }},
    Row{Measure::OutputPerUser, "output_tokens_per_s_per_user", true, [](Run run) { return run.outputPerUser(); }},
    Row{Measure::RequestThroughput, "requests_per_s", true, [](Run run) { return run.requestThroughput; }},
    Row{Measure::Goodput, "good_requests_per_s", true, [](Run run) { return run.goodput; }},
    Row{Measure::TtftP50, "ttft_p50_ms", false, [](Run run) { return run.ttft.p50; }},
    Row{Measure::TtftP95, "ttft_p95_ms", false, [](Run run) { return run.ttft.p95; }},
    Row{Measure::TtftP99, "ttft_p99_ms", false, [](Run run) { return run.ttft.p99; }},
    Row{Measure::TpotMean, "tpot_mean_ms", false, [](Run run) { return run.tpot.mean; }},
    Row{Measure::ItlP50, "itl_p50_ms", false, [](Run run) { return run.itl.p50; }},
    Row{Measure::ItlP95, "itl_p95_ms", false, [](Run run) { return run.itl.p95; }},
    Row{Measure::ItlP99, "itl_p99_ms", false, [](Run run) { return run.itl.p99; }},
    Row{Measure::E2elP50, "e2el_p50_ms", false, [](Run run) { return run.e2el.p50; }},
    Row{Measure::E2elP95, "e2el_p95_ms", false, [](Run run) { return run.e2el.p95; }},
    Row{Measure::OutputPerDollar, "output_tokens_per_usd", true, [](Run run) { return run.outputPerDollar(); }},
    Row{Measure::DollarsPerMillion, "usd_per_million_output_tokens", false,
        [](Run run) { return run.dollarsPerMillion(); }},
    Row{Measure::SuccessRate, "success_rate", true, [](Run run) { return run.successRate(); }},
};

const Row &rowOf(Measure measure)
{
    return *std::ranges::find(rows, measure, &Row::measure);
}

struct Point
{
    qsizetype index;
    double x;
    double y;
};

bool beats(const Point &a, const Point &b)
{
    return a.x >= b.x && a.y >= b.y && (a.x > b.x || a.y > b.y);
}

QMap<QString, QString> surroundingsOf(const BenchmarkRun &run)
{
    QMap<QString, QString> facts = run.arguments;
    facts[u"model"_qs] = run.model;
    facts[u"plan"_qs] = run.plan;
    facts[u"region"_qs] = run.region;
    facts[u"gpu"_qs] = run.gpu;
    facts[u"gpus"_qs] = run.gpus > 0 ? QString::number(run.gpus) : QString();
    facts[u"driver"_qs] = run.driver;
    facts[u"vllm_version"_qs] = run.vllmVersion;
    facts[u"image"_qs] = run.image;
    facts[u"workload"_qs] = run.workload;
    facts[u"prompt_set_version"_qs] = run.promptSet;
    return facts;
}

} // namespace

QList<Measure> allMeasures()
{
    QList<Measure> all;
    for (const Row &row : rows)
        all << row.measure;
    return all;
}

QString measureId(Measure measure)
{
    return QString::fromLatin1(rowOf(measure).id);
}

bool isMoreBetter(Measure measure)
{
    return rowOf(measure).isMoreBetter;
}

std::optional<double> valueOf(const BenchmarkRun &run, Measure measure)
{
    return rowOf(measure).value(run);
}

std::optional<double> changeOf(const BenchmarkRun &run, const BenchmarkRun &baseline, Measure measure)
{
    const auto value = valueOf(run, measure);
    const auto before = valueOf(baseline, measure);
    return value && before && *before > 0 ? std::optional(*value / *before - 1) : std::nullopt;
}

QList<qsizetype> bestOf(const QList<BenchmarkRun> &runs, Measure measure)
{
    QList<Point> known;
    for (qsizetype i = 0; i < runs.size(); ++i)
        if (const auto value = valueOf(runs[i], measure))
            known << Point{i, isMoreBetter(measure) ? *value : -*value, 0};
    if (known.size() < 2)
        return {};
    const double best = std::ranges::max(known, {}, &Point::x).x;
    QList<qsizetype> found;
    for (const Point &point : std::as_const(known))
        if (point.x >= best)
            found << point.index;
    return found;
}

QList<qsizetype> frontierOf(const QList<BenchmarkRun> &runs, Measure against)
{
    QList<Point> points;
    for (qsizetype i = 0; i < runs.size(); ++i)
        if (const auto x = runs[i].outputPerUser(), y = valueOf(runs[i], against); x && y)
            points << Point{i, *x, *y};
    QList<Point> kept;
    for (const Point &point : std::as_const(points))
        if (std::ranges::none_of(points, [&point](const Point &other) { return beats(other, point); }))
            kept << point;
    std::ranges::stable_sort(kept, {}, &Point::x);
    QList<qsizetype> indices;
    for (const Point &point : std::as_const(kept))
        indices << point.index;
    return indices;
}

QList<Difference> differencesOf(const QList<BenchmarkRun> &runs)
{
    QMap<QString, QStringList> facts;
    for (const BenchmarkRun &run : runs)
        for (const QString &what : surroundingsOf(run).keys())
            facts[what];
    for (const BenchmarkRun &run : runs) {
        const auto own = surroundingsOf(run);
        for (auto fact = facts.begin(); fact != facts.end(); ++fact)
            fact.value() << own.value(fact.key());
    }
    QList<Difference> differences;
    for (auto fact = facts.cbegin(); fact != facts.cend(); ++fact)
        if (QSet<QString>(fact.value().cbegin(), fact.value().cend()).size() > 1)
            differences << Difference{fact.key(), fact.value()};
    return differences;
}

} // namespace coder::benchmark
