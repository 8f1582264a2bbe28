// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/benchmarktarget.h"
#include "app/cli/benchmarkview.h"

namespace coder {

// What was measured of one target: for each concurrency a row for people and a result for files.
struct BenchmarkMeasured
{
    QList<BenchmarkRow> rows;
    QList<QJsonObject> results;
};

// Measures all targets at the same time, one concurrency after the other, each as often as the options want. After
// Ctrl+C the rest is left out.
Result<QList<BenchmarkMeasured>> measureTargets(Output &out, const BenchmarkOptions &options,
                                                const QList<BenchmarkTarget> &targets);

} // namespace coder
