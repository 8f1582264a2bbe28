// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/windows/madeupruns.h"

#include <QJsonDocument>

#include <array>

namespace coder::test {
namespace {

struct Example
{
    const char *date;
    const char *model;
    const char *plan;
    double hourly;
    int concurrency;
    int requests;
    double throughput;
    double tpot;
    double ttft;
    const char *driver;
};

constexpr auto examples = std::to_array<Example>({
    {"20261120-091500", "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", "g2-gpu-rtx4000a2-s", 1.04, 1, 24, 31, 31.2, 140,
     "570.133.20"},
    {"20261120-092000", "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", "g2-gpu-rtx4000a2-s", 1.04, 8, 32, 188, 40.6, 310,
     "570.133.20"},
    {"20261121-141000", "Qwen/Qwen2.5-Coder-7B-Instruct", "g2-gpu-rtx4000a1-s", 0.52, 8, 32, 402, 18.4, 95,
     "570.133.20"},
    {"20261121-142000", "Qwen/Qwen3-Coder-30B-A3B-Instruct-FP8", "g2-gpu-rtx4000a4-m", 2.96, 16, 64, 690, 22.1, 180,
     "580.65.06"},
    {"20261122-080000", "Qwen/Qwen2.5-Coder-7B-Instruct", "", 0, 16, 12, 520, 29.5, 260, ""},
});

void putLatency(QJsonObject &result, const QString &name, double p50, bool isWhole)
{
    result[u"mean_"_qs + name + u"_ms"_qs] = p50 * 1.1;
    result[u"p50_"_qs + name + u"_ms"_qs] = p50;
    result[u"p95_"_qs + name + u"_ms"_qs] = p50 * 1.7;
    if (isWhole)
        result[u"p99_"_qs + name + u"_ms"_qs] = p50 * 2.6;
}

QJsonObject resultOf(const Example &told)
{
    const bool isWhole = told.hourly > 0;
    QJsonObject result{{u"date"_qs, QString::fromLatin1(told.date)},
                       {u"model_id"_qs, QString::fromLatin1(told.model)},
                       {u"workload"_qs, u"coding"_qs},
                       {u"prompt_set_version"_qs, u"1"_qs},
                       {u"num_prompts"_qs, told.requests},
                       {u"completed"_qs, told.requests},
                       {u"max_concurrency"_qs, told.concurrency},
                       {u"duration"_qs, 60.0},
                       {u"request_throughput"_qs, told.throughput / 256},
                       {u"output_throughput"_qs, told.throughput}};
    putLatency(result, u"ttft"_qs, told.ttft, isWhole);
    putLatency(result, u"itl"_qs, told.tpot, isWhole);
    putLatency(result, u"e2el"_qs, told.ttft + 255 * told.tpot, isWhole);
    result[u"mean_tpot_ms"_qs] = told.tpot;
    QJsonObject context{{u"session"_qs, u"work"_qs}, {u"plan"_qs, QString::fromLatin1(told.plan)}};
    if (isWhole) {
        context[u"hourly_usd"_qs] = told.hourly;
        context[u"driver"_qs] = QString::fromLatin1(told.driver);
    }
    result[u"context"_qs] = context;
    return result;
}

} // namespace

QList<QJsonObject> exampleResults()
{
    QList<QJsonObject> results;
    for (const Example &example : examples)
        results << resultOf(example);
    return results;
}

QString exampleProgress()
{
    const QJsonObject progress{
        {u"requests"_qs, 12}, {u"ended"_qs, 7}, {u"under_way"_qs, 1}, {u"output_tokens"_qs, 1792}};
    const QJsonDocument line(QJsonObject{{u"progress"_qs, progress}});
    return u"echo '%1' >&2; "_qs.arg(QString::fromUtf8(line.toJson(QJsonDocument::Compact)));
}

} // namespace coder::test
