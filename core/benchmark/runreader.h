// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/benchmark/benchmarkrun.h"

#include <QJsonObject>
#include <QStringList>

namespace coder::benchmark {

// What a file of results holds, each an object in the fields of `vllm bench serve`.
struct ResultFile
{
    QList<QJsonObject> results;
    QStringList damaged; // what could not be read, by its place in the file
};

// Reads our own files (an object, or an array of them), those of `vllm bench serve` (an object, or one a line after
// `--append-result`) and the older tool's benchmark-database.json, whose records are put into the same fields.
// InvalidInput if there is nothing of the kind in it.
Result<ResultFile> resultsIn(const QByteArray &bytes);

// The run that a result tells of; what is missing or no sensible number is not known. InvalidInput for an object that
// is no result. A run without one completed request has no figures: the noughts that vLLM writes then are none.
Result<BenchmarkRun> runFrom(const QJsonObject &result);

// The result as it is kept: without the arrays of each request, whose percentiles are put in where they were missing.
QJsonObject withoutDetails(QJsonObject result);

} // namespace coder::benchmark
