// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/olderdatabase.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

// Three kinds of prompts, each with its own name here; a record of more than one kind is of none.
QString workloadOf(const QJsonObject &record)
{
    const QStringList kinds = record[u"results_by_category"].toObject().keys();
    return kinds.size() == 1 ? QString(kinds.first()).replace(u'_', u'-') : QString();
}

QJsonObject contextOf(const QJsonObject &record)
{
    return {{u"plan"_qs, record[u"gpu_type"]},
            {u"gpus"_qs, record[u"gpu_count"]},
            {u"vram_gib_per_gpu"_qs, record[u"vram_per_gpu"]},
            {u"hourly_usd"_qs, record[u"hourly_cost"]},
            {u"model"_qs, record[u"model_id"]},
            {u"older_id"_qs, record[u"id"]},
            {u"vllm_settings"_qs, record[u"vllm_config"].toObject()}};
}

bool isRecord(const QJsonObject &record)
{
    return record[u"model_id"].isString() && record[u"summary"][u"avg_tokens_per_sec"].isDouble();
}

QJsonObject resultOf(const QJsonObject &record)
{
    const QJsonObject summary = record[u"summary"].toObject();
    const int passed = std::max(0, summary[u"tests_passed"].toInt());
    const int all = std::max(passed, summary[u"tests_total"].toInt());
    return {{u"source"_qs, u"older_tool"_qs},
            {u"date"_qs, record[u"timestamp"]},
            {u"model_id"_qs, record[u"model_id"]},
            {u"workload"_qs, workloadOf(record)},
            {u"max_concurrency"_qs, 1},
            {u"request_rate"_qs, u"inf"_qs},
            {u"num_prompts"_qs, all},
            {u"completed"_qs, passed},
            {u"failed"_qs, all - passed},
            {u"output_throughput"_qs, summary[u"avg_tokens_per_sec"]},
            {u"context"_qs, contextOf(record)}};
}

} // namespace

bool isOlderDatabase(const QJsonObject &json)
{
    return json[u"benchmarks"].isArray();
}

ResultFile olderResults(const QJsonObject &database)
{
    ResultFile file;
    const QJsonArray records = database[u"benchmarks"].toArray();
    for (int i = 0; i < records.size(); ++i) {
        const QJsonObject record = records[i].toObject();
        if (isRecord(record))
            file.results << resultOf(record);
        else
            file.damaged << u"record %1"_qs.arg(i + 1);
    }
    return file;
}

} // namespace coder::benchmark
