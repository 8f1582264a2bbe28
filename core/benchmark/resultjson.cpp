// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/resultjson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

double seconds(Nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

void addSpread(QJsonObject &json, const QString &name, const Spread &spread)
{
    const auto add = [&](const QString &what, double value) { json[what + u'_' + name + u"_ms"_qs] = value; };
    add(u"mean"_qs, spread.mean);
    add(u"median"_qs, spread.median);
    add(u"std"_qs, spread.deviation);
    add(u"p50"_qs, spread.p50);
    add(u"p90"_qs, spread.p90);
    add(u"p95"_qs, spread.p95);
    add(u"p99"_qs, spread.p99);
}

void addFacts(QJsonObject &json, const RunFacts &facts)
{
    json[u"date"] = facts.date.toUTC().toString(u"yyyyMMdd-HHmmss"_qs);
    json[u"backend"] = u"openai-chat"_qs;
    json[u"endpoint_type"] = u"openai-chat"_qs;
    json[u"label"] = QJsonValue();
    json[u"model_id"] = facts.model;
    json[u"tokenizer_id"] = facts.model;
    json[u"num_prompts"] = facts.requests;
    json[u"request_rate"] = facts.perSecond ? QJsonValue(*facts.perSecond) : QJsonValue(u"inf"_qs);
    json[u"burstiness"] = 1.0;
    json[u"max_concurrency"] = facts.concurrency > 0 ? QJsonValue(facts.concurrency) : QJsonValue();
    json[u"workload"] = facts.workload;
    json[u"prompt_set_version"] = facts.promptSet;
    json[u"requested_output_tokens"] = facts.outputTokens;
    json[u"seed"] = qint64(facts.seed);
    json[u"context"] = facts.context;
}

void addStatistics(QJsonObject &json, const Statistics &all)
{
    json[u"duration"] = all.duration;
    json[u"completed"] = all.completed;
    json[u"failed"] = all.failures();
    QJsonObject kinds;
    for (auto kind = all.failed.cbegin(); kind != all.failed.cend(); ++kind)
        kinds[requestEndId(kind.key())] = kind.value();
    json[u"failures"] = kinds;
    json[u"total_input_tokens"] = all.inputTokens;
    json[u"total_output_tokens"] = all.outputTokens;
    json[u"request_throughput"] = all.requestThroughput;
    json[u"request_goodput"] = all.goodput ? QJsonValue(*all.goodput) : QJsonValue();
    json[u"output_throughput"] = all.outputThroughput;
    json[u"total_token_throughput"] = all.totalThroughput;
    json[u"max_output_tokens_per_s"] = all.mostTokensASecond;
    json[u"max_concurrent_requests"] = all.mostAtOnce;
    addSpread(json, u"ttft"_qs, all.ttft);
    addSpread(json, u"first_answer"_qs, all.ttfa);
    addSpread(json, u"tpot"_qs, all.tpot);
    addSpread(json, u"itl"_qs, all.itl);
    addSpread(json, u"e2el"_qs, all.e2el);
}

QString errorOf(const RequestRecord &record)
{
    if (record.end == RequestEnd::Completed)
        return {};
    return requestEndId(record.end) + (record.why.isEmpty() ? QString() : u": "_qs + record.why);
}

void addDetails(QJsonObject &json, const QList<RequestRecord> &records)
{
    QJsonArray inputs, outputs, firsts, gaps, errors;
    for (const RequestRecord &record : records) {
        const bool isWhole = record.end == RequestEnd::Completed;
        inputs << record.promptTokens;
        outputs << (isWhole ? record.outputTokens : 0);
        firsts << (isWhole ? seconds(record.firstToken.value_or(Nanoseconds(0))) : 0.0);
        QJsonArray own;
        if (isWhole)
            for (const Nanoseconds gap : record.gaps)
                own << seconds(gap);
        gaps << own;
        errors << errorOf(record);
    }
    json[u"input_lens"] = inputs;
    json[u"output_lens"] = outputs;
    json[u"ttfts"] = firsts;
    json[u"itls"] = gaps;
    json[u"errors"] = errors;
}

void addLimits(QJsonObject &json, const GoodputLimits &limits)
{
    QJsonObject asked;
    for (const auto &[name, limit] : {std::pair(u"ttft"_qs, limits.ttftMs), std::pair(u"tpot"_qs, limits.tpotMs),
                                      std::pair(u"e2el"_qs, limits.e2elMs)})
        if (limit)
            asked[name] = *limit;
    json[u"goodput_limits_ms"] = asked.isEmpty() ? QJsonValue() : QJsonValue(asked);
}

QJsonObject spreadJson(const QList<double> &values)
{
    const Spread spread = spreadOf(values);
    QJsonArray each;
    for (const double value : values)
        each << value;
    return {{u"values"_qs, each},
            {u"mean"_qs, spread.mean},
            {u"std"_qs, spread.deviation},
            {u"min"_qs, std::ranges::min(values)},
            {u"max"_qs, std::ranges::max(values)}};
}

void addRepeats(QJsonObject &json, const QList<LoadResult> &repeats)
{
    QList<double> throughputs, firsts, gaps;
    for (const LoadResult &repeat : repeats) {
        const Statistics own = statisticsOf(repeat.records, repeat.duration);
        if (own.completed == 0)
            continue;
        throughputs << own.outputThroughput;
        firsts << own.ttft.median;
        gaps << own.itl.median;
    }
    json[u"repeats"] = repeats.size();
    if (throughputs.size() > 1)
        json[u"repeat_spread"] = QJsonObject{{u"output_throughput"_qs, spreadJson(throughputs)},
                                             {u"median_ttft_ms"_qs, spreadJson(firsts)},
                                             {u"median_itl_ms"_qs, spreadJson(gaps)}};
}

} // namespace

LoadResult pooled(const QList<LoadResult> &repeats)
{
    LoadResult all;
    for (const LoadResult &repeat : repeats) {
        for (RequestRecord record : repeat.records) {
            record.sentAt += all.duration;
            all.records << record;
        }
        all.duration += repeat.duration;
        all.isCancelled = all.isCancelled || repeat.isCancelled;
        all.warmupFailures += repeat.warmupFailures;
        if (all.warmupFailure.isEmpty())
            all.warmupFailure = repeat.warmupFailure;
    }
    return all;
}

QJsonObject resultJson(const RunFacts &facts, const LoadResult &result)
{
    return resultJson(facts, QList<LoadResult>{result});
}

QJsonObject resultJson(const RunFacts &facts, const QList<LoadResult> &repeats)
{
    const LoadResult all = pooled(repeats);
    QJsonObject json;
    addFacts(json, facts);
    addStatistics(json, statisticsOf(all.records, all.duration, facts.goodput));
    addLimits(json, facts.goodput);
    addDetails(json, all.records);
    addRepeats(json, repeats);
    json[u"cancelled"] = all.isCancelled;
    json[u"warmup_failed"] = all.warmupFailures;
    return json;
}

} // namespace coder::benchmark
