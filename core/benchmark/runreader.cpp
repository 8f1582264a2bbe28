// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/runreader.h"

#include "core/base/clock.h"
#include "core/benchmark/olderdatabase.h"
#include "core/benchmark/statistics.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

constexpr int mostOfACount = 1'000'000'000;

std::optional<double> amount(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return std::isfinite(number) && number >= 0 ? std::optional(number) : std::nullopt;
}

int count(const QJsonValue &value)
{
    return int(std::min<double>(amount(value).value_or(0), mostOfACount));
}

// vLLM writes 20261123-014500, in the time of where it ran, which it does not tell.
QDateTime dateOf(const QString &text)
{
    QDateTime date = QDateTime::fromString(text, u"yyyyMMdd-HHmmss"_qs);
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? date : fromIso(text);
}

// Ours stand below `context`; `vllm bench serve --metadata key=value` writes beside the figures.
QJsonValue fact(const QJsonObject &result, const QString &key)
{
    const QJsonValue own = result["context"_L1][key];
    return own.isUndefined() || own.isNull() ? result[key] : own;
}

QString textFact(const QJsonObject &result, const QString &key)
{
    const QJsonValue value = fact(result, key);
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

std::optional<Money> priceOf(const QJsonObject &result)
{
    const QJsonValue value = fact(result, u"hourly_usd"_qs);
    const auto price = amount(value.isString() ? QJsonValue(value.toString().toDouble()) : value);
    // No VM is free of charge, and none costs as much as would not fit.
    return price && *price > 0 && *price < 1e6 ? std::optional(Money::dollars(*price)) : std::nullopt;
}

Latency latencyOf(const QJsonObject &result, const QString &name)
{
    const auto of = [&](const QString &what) { return amount(result[what + u'_' + name + u"_ms"_qs]); };
    const auto median = of(u"median"_qs);
    return {of(u"mean"_qs), median ? median : of(u"p50"_qs), of(u"p95"_qs), of(u"p99"_qs)};
}

void takeFigures(BenchmarkRun &run, const QJsonObject &result)
{
    if (run.completed == 0)
        return;
    run.requestThroughput = amount(result[u"request_throughput"]);
    run.outputThroughput = amount(result[u"output_throughput"]);
    run.totalThroughput = amount(result[u"total_token_throughput"]);
    run.throughputDeviation = amount(result[u"repeat_spread"][u"output_throughput"][u"std"]);
    run.goodput = amount(result[u"request_goodput"]);
    run.ttft = latencyOf(result, u"ttft"_qs);
    run.tpot = latencyOf(result, u"tpot"_qs);
    run.itl = latencyOf(result, u"itl"_qs);
    run.e2el = latencyOf(result, u"e2el"_qs);
}

void takeCounts(BenchmarkRun &run, const QJsonObject &result)
{
    run.completed = count(result[u"completed"]);
    run.cancelled = count(result[u"failures"][u"cancelled"]);
    run.isCancelled = result[u"cancelled"].toBool();
    run.requests = count(result[u"num_prompts"]);
    // vLLM before 0.11 tells only how many there were.
    const int missing = std::max(0, run.requests - run.completed);
    run.failed = std::max(0, (result[u"failed"].isDouble() ? count(result[u"failed"]) : missing) - run.cancelled);
    run.duration = amount(result[u"duration"]).value_or(0);
    run.repeats = std::max(1, count(result[u"repeats"]));
}

void takeEnvironment(BenchmarkRun &run, const QJsonObject &result)
{
    const auto text = [&result](const QString &key) { return textFact(result, key); };
    run.plan = text(u"plan"_qs);
    run.region = text(u"region"_qs);
    run.gpu = text(u"gpu"_qs);
    run.gpus = count(fact(result, u"gpus"_qs));
    run.vramGib = count(fact(result, u"vram_gib_per_gpu"_qs));
    run.driver = text(u"driver"_qs);
    run.vllmVersion = text(u"vllm_version"_qs);
    const QString digest = text(u"image_id"_qs); // tells more than a name that moves
    run.image = digest.isEmpty() ? text(u"image"_qs) : digest;
    run.hourly = priceOf(result);
    for (const QString &key : {u"max_model_len"_qs, u"perf_profile"_qs})
        if (const QString value = text(key); !value.isEmpty())
            run.arguments[key] = value;
    for (const QString &group : {u"vllm_settings"_qs, u"vllm_arguments"_qs}) {
        const QJsonObject given = fact(result, group).toObject();
        for (auto one = given.begin(); one != given.end(); ++one)
            run.arguments[one.key()] = one.value().toVariant().toString();
    }
}

RunSource sourceOf(const QJsonObject &result)
{
    if (result[u"source"].toString() == u"older_tool")
        return RunSource::OlderTool;
    return result.contains(u"context") ? RunSource::Own : RunSource::Vllm;
}

bool isResult(const QJsonObject &object)
{
    return object[u"completed"].isDouble();
}

void takeValue(ResultFile &file, const QJsonValue &value, const QString &place)
{
    if (isResult(value.toObject()))
        file.results << value.toObject();
    else
        file.damaged << place;
}

ResultFile linesOf(const QByteArray &bytes)
{
    ResultFile file;
    int number = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        ++number;
        if (!line.trimmed().isEmpty())
            takeValue(file, QJsonDocument::fromJson(line).object(), u"line %1"_qs.arg(number));
    }
    return file;
}

ResultFile fileOf(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isNull())
        return linesOf(bytes);
    if (isOlderDatabase(document.object()))
        return olderResults(document.object());
    ResultFile file;
    if (!document.isArray())
        takeValue(file, document.object(), u"the object"_qs);
    const QJsonArray array = document.array();
    for (int i = 0; i < array.size(); ++i)
        takeValue(file, array[i], u"entry %1"_qs.arg(i + 1));
    return file;
}

// `values` in seconds; vLLM's percentiles are in milliseconds.
void putPercentiles(QJsonObject &result, const QString &name, const QList<double> &values)
{
    if (values.isEmpty())
        return;
    const Spread spread = spreadOf(values);
    const auto put = [&](const QString &what, double value) {
        const QString key = what + u'_' + name + u"_ms"_qs;
        if (!result.contains(key))
            result[key] = value * 1000;
    };
    put(u"p50"_qs, spread.p50);
    put(u"p90"_qs, spread.p90);
    put(u"p95"_qs, spread.p95);
    put(u"p99"_qs, spread.p99);
}

// An array has a place for each request, and a nought for one that failed.
bool isAnswered(const QJsonObject &result, qsizetype request)
{
    return result[u"errors"][request].toString().isEmpty() && result[u"output_lens"][request].toInt(1) > 0;
}

QList<double> firstsOf(const QJsonObject &result)
{
    QList<double> times;
    const QJsonArray firsts = result[u"ttfts"].toArray();
    for (qsizetype i = 0; i < firsts.size(); ++i)
        if (const auto time = amount(firsts[i]); time && isAnswered(result, i))
            times << *time;
    return times;
}

QList<double> gapsOf(const QJsonObject &result)
{
    QList<double> times;
    const QJsonArray requests = result[u"itls"].toArray();
    for (qsizetype i = 0; i < requests.size(); ++i)
        if (isAnswered(result, i))
            for (const QJsonValue &gap : requests[i].toArray())
                if (const auto time = amount(gap))
                    times << *time;
    return times;
}

} // namespace

Result<ResultFile> resultsIn(const QByteArray &bytes)
{
    ResultFile file = fileOf(bytes);
    if (file.results.isEmpty())
        return fail(ErrorCode::InvalidInput, u"there is no benchmark result in it"_qs);
    return file;
}

Result<BenchmarkRun> runFrom(const QJsonObject &result)
{
    if (!isResult(result))
        return fail(ErrorCode::InvalidInput, u"this is no benchmark result: \"completed\" is missing"_qs);
    BenchmarkRun run;
    run.source = sourceOf(result);
    run.date = dateOf(result[u"date"].toString());
    const QString label = result[u"label"].toString();
    run.name = label.isEmpty() ? textFact(result, u"session"_qs) : label;
    const QString repository = result[u"context"][u"model"].toString();
    run.model = repository.isEmpty() ? result[u"model_id"].toString() : repository;
    run.workload = result[u"workload"].toString();
    run.promptSet = result[u"prompt_set_version"].toString();
    run.concurrency = count(result[u"max_concurrency"]);
    if (const auto rate = amount(result[u"request_rate"]); rate && *rate > 0)
        run.requestRate = rate;
    takeCounts(run, result);
    takeEnvironment(run, result);
    takeFigures(run, result);
    return run;
}

QJsonObject withoutDetails(QJsonObject result)
{
    if (result[u"completed"].toInt() > 0) {
        putPercentiles(result, u"ttft"_qs, firstsOf(result));
        putPercentiles(result, u"itl"_qs, gapsOf(result));
    }
    for (const QString &key : {u"input_lens"_qs, u"output_lens"_qs, u"ttfts"_qs, u"itls"_qs, u"generated_texts"_qs,
                               u"errors"_qs, u"start_times"_qs})
        result.remove(key);
    return result;
}

} // namespace coder::benchmark
