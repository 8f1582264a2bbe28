// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmarkview.h"

#include "app/cli/table.h"
#include "app/cli/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>

namespace coder {
namespace {

using namespace benchmark;

QString spreadText(const Spread &spread, int samples)
{
    if (samples == 0)
        return Cli::tr("not measured");
    const auto number = [](double value) { return QLocale().toString(value, 'f', value < 100 ? 1 : 0); };
    return Cli::tr("%1 ms (95 %: %2 ms)").arg(number(spread.p50), number(spread.p95));
}

QStringList rowOf(const BenchmarkRow &row)
{
    const Statistics all = statisticsOf(row.result.records, row.result.duration, row.goodput);
    const QLocale locale;
    const auto gaps = std::ranges::any_of(row.result.records, [](const RequestRecord &record) {
        return record.end == RequestEnd::Completed && !record.gaps.isEmpty();
    });
    QStringList cells{row.concurrency > 0 ? locale.toString(row.concurrency) : Cli::tr("no limit"),
                      locale.toString(all.completed),
                      locale.toString(all.failures()),
                      all.completed > 0 ? locale.toString(all.outputThroughput, 'f', 1) : Cli::tr("not measured"),
                      spreadText(all.ttft, all.completed),
                      spreadText(all.itl, gaps),
                      spreadText(all.e2el, all.completed)};
    if (all.goodput)
        cells << (all.completed > 0 ? locale.toString(*all.goodput, 'f', 2) : Cli::tr("not measured"));
    return cells;
}

} // namespace

QString benchmarkProgressText(const LoadProgress &progress, int requests)
{
    if (progress.isWarmingUp)
        return Cli::tr("Warming up …");
    return Cli::tr("%1 of %2 requests ended, %3 failed, %4 under way")
        .arg(progress.ended)
        .arg(requests)
        .arg(progress.failed)
        .arg(progress.underWay);
}

QString benchmarkProgressJson(const LoadProgress &progress, int requests)
{
    const QJsonObject told{{u"requests"_qs, requests},
                           {u"ended"_qs, progress.ended},
                           {u"failed"_qs, progress.failed},
                           {u"under_way"_qs, progress.underWay},
                           {u"output_tokens"_qs, progress.tokens},
                           {u"is_warming_up"_qs, progress.isWarmingUp}};
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"progress"_qs, told}}).toJson(QJsonDocument::Compact));
}

QString benchmarkTable(const QList<BenchmarkRow> &rows)
{
    QList<QStringList> lines{{Cli::tr("At once"), Cli::tr("Answered"), Cli::tr("Failed"),
                              Cli::tr("Output tokens per second"), Cli::tr("First token"), Cli::tr("Between tokens"),
                              Cli::tr("Whole answer")}};
    if (!rows.isEmpty() && rows.first().goodput.isAsked()) // of all or none
        lines.first() << Cli::tr("Good requests per second");
    for (const BenchmarkRow &row : rows)
        lines << rowOf(row);
    return tableText(lines);
}

QStringList benchmarkWarnings(const QList<BenchmarkRow> &rows)
{
    QStringList warnings;
    int failures = 0;
    QString first;
    for (const BenchmarkRow &row : rows)
        for (const RequestRecord &record : row.result.records)
            if (record.end != RequestEnd::Completed && record.end != RequestEnd::Cancelled && failures++ == 0)
                first = record.why.isEmpty() ? requestEndId(record.end) : record.why;
    if (failures > 0)
        warnings
            << Cli::tr("%n request(s) failed and are in no average. The first one: %1", nullptr, failures).arg(first);
    if (std::ranges::any_of(rows, [](const BenchmarkRow &row) { return row.result.isCancelled; }))
        warnings << Cli::tr("The benchmark was cancelled: the figures are of the requests that were answered by then.");
    return warnings;
}

} // namespace coder
