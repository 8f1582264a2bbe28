// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartdata.h"

#include "core/base/clock.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace coder {
namespace {

constexpr int mostLines = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

ChartLine engineLine(const QString &label, EngineQuantity quantity, const MetricsHistory &engine, const Window &window)
{
    return {label, engine.of(quantity).read(window)};
}

QString gpuLabel(const GpuReading &gpu)
{
    //: A GPU's number, beside its line in a chart.
    return Words::tr("GPU %1").arg(gpu.index);
}

// The value at `part` of what was measured at that moment: 0 the lowest, 0.5 the median, 1 the highest.
ChartLine acrossGpus(const QString &label, const QList<ChartLine> &lines, double part)
{
    ChartLine across{label, lines.first().spans};
    for (qsizetype at = 0; at < across.spans.size(); ++at) {
        std::vector<float> values;
        for (const ChartLine &line : lines)
            if (!line.spans[at].isGap())
                values.push_back(line.spans[at].mean);
        std::ranges::sort(values);
        Span &span = across.spans[at];
        const float value =
            values.empty() ? noValue : values[std::size_t(std::lround(part * double(values.size() - 1)))];
        span = {span.start, value, value, value};
    }
    return across;
}

QList<ChartLine> gpuLines(GpuQuantity quantity, const GpuHistory &gpus, const Window &window)
{
    QList<ChartLine> lines;
    for (int index = 0; index < gpus.count(); ++index)
        lines.append({gpuLabel(gpus.gpu(index)), gpus.of(index, quantity).read(window)});
    if (lines.size() <= mostLines)
        return lines;
    return {acrossGpus(Words::tr("highest"), lines, 1), acrossGpus(Words::tr("median"), lines, 0.5),
            acrossGpus(Words::tr("lowest"), lines, 0)};
}

std::optional<double> lastOf(const QList<ChartData> &charts, int chart, int line, const Window &window)
{
    return line < charts[chart].lines.size() ? lastValue(charts[chart].lines[line], window) : std::nullopt;
}

// The mean of all lines that have a value.
std::optional<double> meanOf(const ChartData &chart, const Window &window)
{
    double sum = 0;
    int count = 0;
    for (const ChartLine &line : chart.lines) {
        const auto value = lastValue(line, window);
        sum += value.value_or(0);
        count += value ? 1 : 0;
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

template<class Take>
void forEachLine(const QList<ChartData> &charts, Take take)
{
    for (const ChartData &chart : charts)
        for (const ChartLine &line : chart.lines)
            take(chart, line);
}

qsizetype spanCount(const QList<ChartData> &charts)
{
    qsizetype count = 0;
    forEachLine(charts, [&](const ChartData &, const ChartLine &line) { count = std::max(count, line.spans.size()); });
    return count;
}

qint64 startOf(const QList<ChartData> &charts, qsizetype at)
{
    qint64 start = 0;
    forEachLine(charts, [&](const ChartData &, const ChartLine &line) {
        start = at < line.spans.size() ? line.spans[at].start : start;
    });
    return start;
}

// What happened from the second `start` up to the next row's.
QString eventsIn(const QList<RulerEvent> &events, qint64 start, qint64 step)
{
    QStringList words;
    for (const RulerEvent &one : events)
        if (const qint64 at = one.at.toSecsSinceEpoch(); at >= start && at < start + step)
            words.append(one.text);
    return words.join(QStringLiteral("; "));
}

qint64 stepOf(const QList<ChartData> &charts)
{
    return spanCount(charts) > 1 ? startOf(charts, 1) - startOf(charts, 0) : 1;
}

std::optional<double> valueAt(const ChartLine &line, qsizetype at)
{
    const bool isThere = at < line.spans.size() && !line.spans[at].isGap();
    return isThere ? std::optional(double(line.spans[at].mean)) : std::nullopt;
}

} // namespace

QList<ChartData> chartsOf(const GpuHistory &gpus, const MetricsHistory &engine, const Window &window)
{
    const auto line = [&](const QString &label, EngineQuantity quantity) {
        return engineLine(label, quantity, engine, window);
    };
    const double limit = gpus.powerLimit().value_or(0);
    constexpr double wattStep = 50;
    return {
        {Words::tr("Tokens per second"),
         {line(Words::tr("generated"), EngineQuantity::GenerationRate),
          line(Words::tr("prompt"), EngineQuantity::PromptRate)}},
        {Words::tr("First token in s"),
         {line(Words::tr("median"), EngineQuantity::FirstTokenMedian),
          line(Words::tr("95 %"), EngineQuantity::FirstTokenHigh)},
         0,
         0,
         2},
        {Words::tr("Requests"),
         {line(Words::tr("running"), EngineQuantity::Running), line(Words::tr("waiting"), EngineQuantity::Waiting)}},
        {Words::tr("GPU use in %"), gpuLines(GpuQuantity::Utilization, gpus, window), 100},
        {Words::tr("Power per GPU in W"), gpuLines(GpuQuantity::Power, gpus, window),
         std::ceil(limit * 1.05 / wattStep) * wattStep, limit},
        {Words::tr("KV cache in %"), {line(Words::tr("used"), EngineQuantity::KvUse)}, 100},
    };
}

QList<ChartData> moreChartsOf(const GpuHistory &gpus, const Window &window)
{
    double memory = 0; // GiB, of the largest card
    for (int index = 0; index < gpus.count(); ++index)
        memory = std::max(memory, gpus.gpu(index).memoryTotal.value_or(0) / 1024);
    ChartData used{Words::tr("Memory per GPU in GiB"), gpuLines(GpuQuantity::MemoryUsed, gpus, window),
                   std::ceil(memory / 10) * 10, 0, 1};
    for (ChartLine &line : used.lines)
        for (Span &span : line.spans)
            span = {span.start, span.low / 1024, span.mean / 1024, span.high / 1024};
    return {{Words::tr("Temperature in °C"), gpuLines(GpuQuantity::Temperature, gpus, window), 100},
            {Words::tr("Clock in MHz"), gpuLines(GpuQuantity::Clock, gpus, window)},
            used};
}

Window chartWindow(qint64 length, qint64 now, qint64 lived)
{
    constexpr qint64 shortest = 300;
    constexpr int spans = 300;
    return windowEnding(now, length == wholeSession ? std::max(lived, shortest) : length, spans);
}

std::optional<double> lastValue(const ChartLine &line, const Window &window)
{
    const qint64 oldest = window.to - window.step - std::max(10, 2 * window.step);
    for (auto span = line.spans.crbegin(); span != line.spans.crend() && span->start >= oldest; ++span)
        if (!span->isGap())
            return double(span->mean);
    return std::nullopt;
}

QString chartNumber(const std::optional<double> &value, int decimals)
{
    return value ? QLocale().toString(*value, 'f', decimals) : QStringLiteral("–");
}

QString chartSummary(const QList<ChartData> &charts, const Window &window)
{
    const auto number = [&](int chart, int line) {
        return chartNumber(lastOf(charts, chart, line, window), charts[chart].decimals);
    };
    if (!lastOf(charts, 2, 0, window) && !meanOf(charts[3], window))
        return Words::tr("Nothing was measured in the last seconds.");
    //: %1 and %2 are rates, %3 seconds, %4 and %5 counts, %6 and %7 percentages, %8 a time of day; a dash stands for
    //: what is not known.
    return Words::tr("At %8: %1 tokens per second generated, %2 of prompts; first token after %3 s; requests running: "
                     "%4, waiting: %5; GPUs %6 % busy; KV cache %7 % full.")
        .arg(number(0, 0), number(0, 1), number(1, 0), number(2, 0), number(2, 1),
             chartNumber(meanOf(charts[3], window), 0), number(5, 0),
             QLocale().toString(QDateTime::fromSecsSinceEpoch(window.to).time(), QStringLiteral("HH:mm:ss")));
}

QStringList tableHeader(const QList<ChartData> &charts)
{
    QStringList header{Words::tr("Time")};
    forEachLine(charts, [&](const ChartData &chart, const ChartLine &line) {
        //: A column: the chart's title, then the line's name.
        header.append(Words::tr("%1, %2").arg(chart.title, line.label));
    });
    header.append(Words::tr("Events"));
    return header;
}

QList<QStringList> tableRows(const QList<ChartData> &charts, const QList<RulerEvent> &events, const Window &window)
{
    QList<QStringList> rows;
    for (qsizetype at = spanCount(charts) - 1; at >= 0; --at) {
        QStringList row{
            QLocale().toString(QDateTime::fromSecsSinceEpoch(startOf(charts, at)).time(), QStringLiteral("HH:mm:ss"))};
        forEachLine(charts, [&](const ChartData &chart, const ChartLine &line) {
            row.append(chartNumber(valueAt(line, at), chart.decimals));
        });
        row.append(eventsIn(events, startOf(charts, at), window.step));
        rows.append(row);
    }
    return rows;
}

QByteArray chartsCsv(const QList<ChartData> &charts, const QList<RulerEvent> &events)
{
    const auto quoted = [](QString cell) { return QString(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"'); };
    QStringList header = tableHeader(charts);
    std::ranges::transform(header, header.begin(), quoted);
    QByteArray csv = header.join(u',').toUtf8() + "\r\n";
    for (qsizetype at = 0; at < spanCount(charts); ++at) {
        csv += toIso(QDateTime::fromSecsSinceEpoch(startOf(charts, at), Qt::UTC)).toUtf8();
        forEachLine(charts, [&](const ChartData &, const ChartLine &line) {
            const auto value = valueAt(line, at);
            csv += ',' + (value ? QByteArray::number(*value, 'g', 7) : QByteArray());
        });
        const QString happened = eventsIn(events, startOf(charts, at), stepOf(charts));
        csv += ',' + (happened.isEmpty() ? QByteArray() : quoted(happened).toUtf8()) + "\r\n";
    }
    return csv;
}

} // namespace coder
