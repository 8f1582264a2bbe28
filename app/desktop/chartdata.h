// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/gpuhistory.h"
#include "core/health/metricshistory.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace coder {

// One line of a chart: what it is, and its value in each span of the window.
struct ChartLine
{
    QString label;
    QList<Span> spans;
};

// One of the six charts, ready to be drawn, told and exported.
struct ChartData
{
    QString title; // with its unit
    QList<ChartLine> lines;
    double top = 0;   // the axis' end where that is known; 0 = as high as the values
    double limit = 0; // drawn as a line of its own; 0 = there is none
    int decimals = 0;
};

// Something that happened to the session, on the charts' ruler and in their table.
struct RulerEvent
{
    QDateTime at;
    QString text;
};

inline constexpr int wholeSession = 0;

// What is shown of `length` seconds, or of the whole session, which has lived for `lived` of them.
Window chartWindow(qint64 length, qint64 now, qint64 lived);

// The six charts of a window. More than four GPUs are told by the highest, the median and the lowest of each moment.
QList<ChartData> chartsOf(const GpuHistory &gpus, const MetricsHistory &engine, const Window &window);

// Three more: temperature, clock and memory of each GPU.
QList<ChartData> moreChartsOf(const GpuHistory &gpus, const Window &window);

// The newest value of a line that is at most ten seconds (or two spans) older than the window's end.
std::optional<double> lastValue(const ChartLine &line, const Window &window);

// A value as it is read: "42", "0.31"; a dash where nothing was measured.
QString chartNumber(const std::optional<double> &value, int decimals);

// One sentence or two, for who cannot see the charts.
QString chartSummary(const QList<ChartData> &charts, const Window &window);

// The charts' table: a header, then a row for each span, the newest first. What happened stands in the last column.
QStringList tableHeader(const QList<ChartData> &charts);
QList<QStringList> tableRows(const QList<ChartData> &charts, const QList<RulerEvent> &events, const Window &window);
// The same for a spreadsheet: times in UTC, points in numbers, nothing between the commas where nothing was measured.
QByteArray chartsCsv(const QList<ChartData> &charts, const QList<RulerEvent> &events);

} // namespace coder
