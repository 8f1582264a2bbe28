// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/loadplan.h"
#include "core/benchmark/statistics.h"

namespace coder {

// The line under a run that goes on.
QString benchmarkProgressText(const benchmark::LoadProgress &progress, int requests);
// A line of compact JSON, in every language the same.
QString benchmarkProgressJson(const benchmark::LoadProgress &progress, int requests);

struct BenchmarkRow
{
    int concurrency = 0; // 0 = no limit
    benchmark::LoadResult result;
    benchmark::GoodputLimits goodput;
};
// A line for each run; requests that kept the limits have a column only where limits were set.
QString benchmarkTable(const QList<BenchmarkRow> &rows);
// What a reader of the table must know: that a run was cancelled, that requests failed and why. A sentence each.
QStringList benchmarkWarnings(const QList<BenchmarkRow> &rows);

} // namespace coder
