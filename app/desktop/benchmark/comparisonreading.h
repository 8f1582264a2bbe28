// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/comparison.h"

#include <QCoreApplication>

namespace coder {

// What is shown of runs, as words and figures for people; pure.
using Runs = QList<benchmark::BenchmarkRun>;

// A to E: what a run is called in charts, by its place.
QString runLetter(qsizetype index);
// "plan · model · 8 at once".
QString runTitle(const benchmark::BenchmarkRun &run);
// "A (baseline)", "B": what stands over the columns.
QStringList runHeads(qsizetype count, qsizetype baseline);
QString concurrencyText(const benchmark::BenchmarkRun &run);
// "24", "12 of 14, rough".
QString requestsText(const benchmark::BenchmarkRun &run);

QString measureTitle(benchmark::Measure measure);
// With its unit; a dash where it is not known.
QString measureText(const benchmark::BenchmarkRun &run, benchmark::Measure measure);
// "+12 %", "−3 %"; empty if it cannot be told.
QString changeText(const benchmark::BenchmarkRun &run, const benchmark::BenchmarkRun &baseline,
                   benchmark::Measure measure);
QString differenceTitle(const QString &what);

// One cell of the table below the charts.
struct ComparisonCell
{
    QString text;
    bool isBest = false;
};
struct ComparisonRow
{
    QString title;
    QList<ComparisonCell> cells; // one for each run
};
// All that the charts show and more: the charts' twin.
QList<ComparisonRow> comparisonRows(const Runs &runs, qsizetype baseline);

// What was not the same around the runs.
QList<ComparisonRow> differenceRows(const Runs &runs);

// One sentence each, for who cannot see the chart.
QString frontierSummary(const Runs &runs, benchmark::Measure against);
QString latencySummary(const Runs &runs, const QString &title, benchmark::Latency benchmark::BenchmarkRun::*latency);

// A line for each run, for a spreadsheet; in every language the same.
QByteArray comparisonCsv(const Runs &runs);

} // namespace coder
