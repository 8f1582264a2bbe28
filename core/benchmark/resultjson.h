// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/loadplan.h"
#include "core/benchmark/statistics.h"

#include <QDateTime>
#include <QJsonObject>

namespace coder::benchmark {

// What a run was, beside its figures.
struct RunFacts
{
    QDateTime date;
    QString model;
    QString workload;
    QString promptSet;
    int requests = 0;
    int concurrency = 0;             // 0 = no limit
    std::optional<double> perSecond; // of an open loop
    int outputTokens = 0;
    quint32 seed = 0;
    GoodputLimits goodput;
    QJsonObject context; // plan, price and what else is known of the server
};

// A result as `vllm bench serve --save-result --save-detailed` writes it, field by field, with fields of our own
// beside: what kinds of failures there were, the time to the first token of the answer, p50 to p95, and `context`.
// Times are in milliseconds but for the arrays, whose are in seconds, as vLLM's are. The arrays have a place for each
// request that was sent, in the order they ended; `errors` says what became of those that did not complete, whose
// figures are noughts.
QJsonObject resultJson(const RunFacts &facts, const LoadResult &result);

// The same load several times over as one result: the figures are of all requests together, `repeat_spread` tells how
// far the repeats were from each other. None is left out for being slow.
QJsonObject resultJson(const RunFacts &facts, const QList<LoadResult> &repeats);

// One after the other as one run.
LoadResult pooled(const QList<LoadResult> &repeats);

} // namespace coder::benchmark
