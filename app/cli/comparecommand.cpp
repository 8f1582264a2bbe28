// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparecommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/words.h"
#include "core/base/files.h"
#include "core/benchmark/comparison.h"
#include "core/benchmark/runstore.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace coder {
namespace {

using namespace benchmark;

constexpr qint64 largestFile = 256 << 20; // with the times of every token

Result<ResultFile> resultsOf(const QString &path)
{
    const auto bytes = readFile(path, largestFile);
    auto file = bytes ? resultsIn(*bytes) : fail(bytes.error());
    return file ? file : fail(file.error().code, path + u": "_qs + file.error().detail);
}

Result<QList<BenchmarkRun>> runsOfFile(const QString &path)
{
    const auto file = resultsOf(path);
    if (!file)
        return fail(file.error());
    QList<BenchmarkRun> runs;
    for (const QJsonObject &result : file->results)
        if (auto run = runFrom(withoutDetails(result))) {
            run->id = QFileInfo(path).fileName() + u'#' + QString::number(runs.size() + 1);
            runs << *run;
        }
    return runs;
}

Result<QList<BenchmarkRun>> runsNamed(const QList<BenchmarkRun> &kept, const QString &word)
{
    QList<BenchmarkRun> found = kept;
    found.removeIf([&word](const BenchmarkRun &run) { return !run.id.startsWith(word); });
    if (!found.isEmpty())
        return found;
    return QFileInfo::exists(word) ? runsOfFile(word) : fail(ErrorCode::NotFound, word);
}

Result<QList<BenchmarkRun>> runsAsked(CliContext &context, const QStringList &words)
{
    const RunStore store(context.program->paths().benchmarks());
    const RunStore::Listing kept = store.list();
    for (const QString &path : kept.damaged)
        context.out.warn(Cli::tr("This kept run cannot be read and is left out: %1").arg(path));
    if (words.isEmpty())
        return kept.runs;
    QList<BenchmarkRun> runs;
    for (const QString &word : words) {
        const auto found = runsNamed(kept.runs, word);
        if (!found)
            return fail(found.error());
        runs << *found;
    }
    return runs;
}

bool matches(const BenchmarkRun &run, const CompareOptions &options)
{
    return run.model.contains(options.model, Qt::CaseInsensitive)
           && run.plan.contains(options.plan, Qt::CaseInsensitive)
           && (options.workload.isEmpty() || run.workload == options.workload);
}

// The smaller, the earlier; what is not known comes last.
double placeOf(const BenchmarkRun &run, const QString &sort)
{
    const double last = std::numeric_limits<double>::max();
    if (sort == u"cost")
        return run.hourly ? run.hourly->dollars() : last;
    const auto value = sort == u"throughput" ? run.outputThroughput : run.outputPerDollar();
    return value ? -*value : last;
}

qsizetype indexOf(const QList<BenchmarkRun> &runs, const QString &id)
{
    const auto found = std::ranges::find_if(runs, [&id](const BenchmarkRun &run) { return run.id.startsWith(id); });
    return id.isEmpty() || found == runs.cend() ? -1 : found - runs.cbegin();
}

QString reportOf(const Comparison &comparison, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Table:
        return comparisonTable(comparison);
    case ReportFormat::Json:
        return QString::fromUtf8(QJsonDocument(comparisonJson(comparison)).toJson());
    case ReportFormat::Csv:
        return comparisonCsv(comparison);
    case ReportFormat::Markdown:
        return comparisonMarkdown(comparison);
    case ReportFormat::Html:
        return comparisonHtml(comparison);
    }
    return {};
}

int tellError(CliContext &context, const Error &error)
{
    context.out.error(error, MoneyState::NothingRented);
    return exitCodeFor(error);
}

int tell(CliContext &context, const CompareOptions &options, const Comparison &comparison)
{
    const QString report = reportOf(comparison, options.format);
    if (!options.output.isEmpty())
        if (const auto written = writePrivate(options.output, report.toUtf8(), 0644); !written)
            return tellError(context, written.error());
    context.out.resultJson(comparisonJson(comparison));
    if (options.output.isEmpty())
        context.out.result(report.trimmed());
    return ExitDone;
}

// How many were kept.
Result<int> importFile(CliContext &context, RunStore &store, const QString &path)
{
    const auto file = resultsOf(path);
    if (!file)
        return fail(file.error());
    for (const QString &place : file->damaged)
        context.out.warn(Cli::tr("Left out, because it cannot be read: %1 of %2").arg(place, path));
    for (const QJsonObject &result : file->results)
        if (const auto kept = store.add(result); !kept)
            return fail(kept.error());
    return int(file->results.size());
}

} // namespace

int runCompare(CliContext &context, const CompareOptions &options)
{
    auto runs = runsAsked(context, options.runs);
    if (!runs)
        return tellError(context, runs.error());
    runs->removeIf([&options](const BenchmarkRun &run) { return !matches(run, options); });
    if (!options.sort.isEmpty())
        std::ranges::stable_sort(*runs, {}, [&options](const BenchmarkRun &run) { return placeOf(run, options.sort); });
    const Comparison comparison{*runs, indexOf(*runs, options.baseline)};
    if (!options.baseline.isEmpty() && comparison.baseline < 0)
        return tellError(context, {ErrorCode::NotFound, options.baseline});
    if (runs->isEmpty()) {
        context.out.note(Cli::tr("No run is kept that this asks for; \"coder benchmark-collect\" makes one."));
        context.out.resultJson(QJsonArray());
        return ExitNothing;
    }
    return tell(context, options, comparison);
}

int runBenchmarkImport(CliContext &context, const QStringList &files)
{
    RunStore store(context.program->paths().benchmarks());
    const QString older = context.program->paths().mirror + u"/benchmark-database.json"_qs;
    int count = 0;
    for (const QString &path : files.isEmpty() ? QStringList{older} : files) {
        const auto kept = importFile(context, store, path);
        if (!kept)
            return tellError(context, kept.error());
        count += *kept;
    }
    context.out.result(Cli::tr("%n run(s) kept.", nullptr, count));
    context.out.resultJson(QJsonObject{{u"imported"_qs, count}});
    return ExitDone;
}

} // namespace coder
