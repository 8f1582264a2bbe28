// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/statistics.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coder::benchmark {
namespace {

double milliseconds(Nanoseconds time)
{
    return double(time.count()) / 1e6;
}

std::optional<double> tpotOf(const RequestRecord &record)
{
    if (!record.firstToken || record.outputTokens < 2)
        return std::nullopt;
    return milliseconds(record.last - *record.firstToken) / (record.outputTokens - 1);
}

bool keeps(const std::optional<double> &limit, double value)
{
    return !limit || value <= *limit;
}

bool isGood(const RequestRecord &record, const GoodputLimits &limits)
{
    // As vLLM has it, one token alone takes no time per token.
    return record.firstToken && keeps(limits.ttftMs, milliseconds(*record.firstToken))
           && keeps(limits.tpotMs, tpotOf(record).value_or(0)) && keeps(limits.e2elMs, milliseconds(record.last));
}

// One that ends as another begins does not count beside it.
int mostAtOnce(const QList<RequestRecord> &records)
{
    std::vector<std::pair<Nanoseconds, int>> steps;
    for (const RequestRecord &record : records) {
        steps.emplace_back(record.sentAt, 1);
        steps.emplace_back(record.sentAt + record.last, -1);
    }
    std::ranges::sort(steps);
    int now = 0;
    int most = 0;
    for (const auto &[at, change] : steps)
        most = std::max(most, now += change);
    return most;
}

// The tokens of an answer are spread evenly over its chunks: which chunk carried how many, nobody tells.
double mostTokensASecond(const QList<RequestRecord> &records)
{
    if (records.isEmpty())
        return 0;
    const Nanoseconds start = std::ranges::min(records, {}, &RequestRecord::sentAt).sentAt;
    QHash<qint64, double> seconds;
    for (const RequestRecord &record : records) {
        if (record.end != RequestEnd::Completed || !record.firstToken)
            continue;
        const double each = double(record.outputTokens) / double(record.gaps.size() + 1);
        Nanoseconds at = record.sentAt - start + *record.firstToken;
        const auto count = [&] { seconds[at / std::chrono::seconds(1)] += each; };
        count();
        for (const Nanoseconds gap : record.gaps) {
            at += gap;
            count();
        }
    }
    return seconds.isEmpty() ? 0 : *std::ranges::max_element(seconds);
}

struct Times
{
    QList<double> ttft;
    QList<double> ttfa;
    QList<double> tpot;
    QList<double> itl;
    QList<double> e2el;

    void take(const RequestRecord &record)
    {
        if (record.firstToken)
            ttft << milliseconds(*record.firstToken);
        if (record.firstAnswer)
            ttfa << milliseconds(*record.firstAnswer);
        if (const auto time = tpotOf(record))
            tpot << *time;
        for (const Nanoseconds gap : record.gaps)
            itl << milliseconds(gap);
        e2el << milliseconds(record.last);
    }
};

} // namespace

double percentile(const QList<double> &sorted, double p)
{
    if (sorted.isEmpty())
        return 0;
    const double rank = p / 100 * double(sorted.size() - 1);
    const auto below = qsizetype(std::floor(rank));
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], rank - double(below));
}

Spread spreadOf(QList<double> values)
{
    if (values.isEmpty())
        return {};
    std::ranges::sort(values);
    const auto count = double(values.size());
    const double mean = std::accumulate(values.cbegin(), values.cend(), 0.0) / count;
    const double squares = std::accumulate(values.cbegin(), values.cend(), 0.0, [mean](double sum, double value) {
        return sum + (value - mean) * (value - mean);
    });
    return {mean,
            percentile(values, 50),
            std::sqrt(squares / count),
            percentile(values, 50),
            percentile(values, 90),
            percentile(values, 95),
            percentile(values, 99)};
}

int Statistics::failures() const
{
    return std::accumulate(failed.cbegin(), failed.cend(), 0);
}

Statistics statisticsOf(const QList<RequestRecord> &records, Nanoseconds duration, const GoodputLimits &limits)
{
    Statistics all;
    Times times;
    int good = 0;
    for (const RequestRecord &record : records) {
        if (record.end != RequestEnd::Completed) {
            ++all.failed[record.end];
            continue;
        }
        ++all.completed;
        all.inputTokens += record.promptTokens;
        all.outputTokens += record.outputTokens;
        good += isGood(record, limits);
        times.take(record);
    }
    all.duration = std::chrono::duration<double>(duration).count();
    const auto perSecond = [&](auto count) { return all.duration > 0 ? double(count) / all.duration : 0; };
    all.requestThroughput = perSecond(all.completed);
    all.outputThroughput = perSecond(all.outputTokens);
    all.totalThroughput = perSecond(all.inputTokens + all.outputTokens);
    if (limits.isAsked())
        all.goodput = perSecond(good);
    all.ttft = spreadOf(times.ttft);
    all.ttfa = spreadOf(times.ttfa);
    all.tpot = spreadOf(times.tpot);
    all.itl = spreadOf(times.itl);
    all.e2el = spreadOf(times.e2el);
    all.mostAtOnce = mostAtOnce(records);
    all.mostTokensASecond = mostTokensASecond(records);
    return all;
}

} // namespace coder::benchmark
