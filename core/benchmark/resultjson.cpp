// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/resultjson.h"

#include <QJsonArray>

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
    json[u"max_concurrent_requests"] = all.mostAtOnce;
    addSpread(json, u"ttft"_qs, all.ttft);
    addSpread(json, u"first_answer"_qs, all.ttfa);
    addSpread(json, u"tpot"_qs, all.tpot);
    addSpread(json, u"itl"_qs, all.itl);
    addSpread(json, u"e2el"_qs, all.e2el);
}

void addDetails(QJsonObject &json, const QList<RequestRecord> &records)
{
    QJsonArray inputs, outputs, firsts, gaps, errors;
    for (const RequestRecord &record : records) {
        if (record.end != RequestEnd::Completed) {
            errors << QString(requestEndId(record.end) + (record.why.isEmpty() ? QString() : u": "_qs) + record.why);
            continue;
        }
        inputs << record.promptTokens;
        outputs << record.outputTokens;
        firsts << seconds(record.firstToken.value_or(Nanoseconds(0)));
        QJsonArray own;
        for (const Nanoseconds gap : record.gaps)
            own << seconds(gap);
        gaps << own;
    }
    json[u"input_lens"] = inputs;
    json[u"output_lens"] = outputs;
    json[u"ttfts"] = firsts;
    json[u"itls"] = gaps;
    json[u"errors"] = errors;
}

} // namespace

QJsonObject resultJson(const RunFacts &facts, const LoadResult &result)
{
    QJsonObject json;
    addFacts(json, facts);
    addStatistics(json, statisticsOf(result.records, result.duration));
    addDetails(json, result.records);
    json[u"cancelled"] = result.isCancelled;
    json[u"warmup_failed"] = result.warmupFailures;
    return json;
}

} // namespace coder::benchmark
