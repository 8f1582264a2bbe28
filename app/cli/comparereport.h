// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/benchmarkrun.h"

#include <QJsonArray>

namespace coder {

enum class ReportFormat { Table, Json, Csv, Markdown, Html };

// Runs beside each other, in their order; figures behind which a share stands are compared with the baseline.
struct Comparison
{
    QList<benchmark::BenchmarkRun> runs;
    qsizetype baseline = -1; // among the runs; -1 = none
};

// In every language the same.
QJsonArray comparisonJson(const Comparison &comparison);
QString comparisonCsv(const Comparison &comparison);
// For people.
QString comparisonTable(const Comparison &comparison);
QString comparisonMarkdown(const Comparison &comparison);
QString comparisonHtml(const Comparison &comparison); // one file that loads nothing

} // namespace coder
