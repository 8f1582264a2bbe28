// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmarkcommand.h"

#include "app/cli/benchmarkmeasure.h"
#include "app/cli/words.h"
#include "core/base/files.h"
#include "core/benchmark/runstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace coder {
namespace {

using namespace benchmark;

int exitCodeOf(const QList<BenchmarkRow> &rows)
{
    if (rows.last().result.isCancelled)
        return ExitCancelled;
    return benchmarkWarnings(rows).isEmpty() ? ExitDone : ExitFailed;
}

int tellError(Output &out, const Error &error, MoneyState money)
{
    out.error(error, money);
    return exitCodeFor(error);
}

// An object for one result, an array for several.
QJsonValue fileOf(const QList<QJsonObject> &results, bool isArray)
{
    QJsonArray runs;
    for (const QJsonObject &result : results)
        runs << result;
    return isArray ? QJsonValue(runs) : runs.first();
}

Result<Unit> write(const QString &path, const QJsonValue &json)
{
    if (path.isEmpty())
        return Unit{};
    const QJsonDocument file = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return writePrivate(path, file.toJson(), 0644);
}

// The first failure ends it: the next would be the same.
Result<Unit> keep(CliContext &context, const QList<QJsonObject> &results)
{
    RunStore store(context.program->paths().benchmarks());
    for (const QJsonObject &result : results)
        if (const auto kept = store.add(result); !kept)
            return fail(kept.error());
    context.out.note(Cli::tr("%n run(s) kept.", nullptr, int(results.size())));
    return Unit{};
}

void tellRows(Output &out, const QList<BenchmarkRow> &rows)
{
    out.result(benchmarkTable(rows).trimmed());
    for (const QString &warning : benchmarkWarnings(rows))
        out.warn(warning);
}

int tell(Output &out, const BenchmarkOptions &options, const BenchmarkMeasured &measured, MoneyState money)
{
    const QJsonValue json = fileOf(measured.results, options.concurrency.size() > 1);
    if (const auto written = write(options.output, json); !written)
        return tellError(out, written.error(), money);
    out.resultJson(json);
    tellRows(out, measured.rows);
    return exitCodeOf(measured.rows);
}

// One after the other, or all at once; what was measured before something failed is in it.
Result<QList<BenchmarkMeasured>> measureSessions(CliContext &context, const BenchmarkOptions &options,
                                                 const QList<Session> &sessions)
{
    std::vector<std::unique_ptr<HeldSession>> held;
    QList<BenchmarkTarget> targets;
    for (const Session &session : sessions) {
        auto target = sessionTarget(context, session);
        if (!target)
            return fail(target.error());
        held.push_back(std::make_unique<HeldSession>(context, session));
        const QJsonObject &surroundings = held.back()->surroundings();
        for (auto fact = surroundings.begin(); fact != surroundings.end(); ++fact)
            target->context[fact.key()] = fact.value();
        targets << *target;
    }
    return measureTargets(context.out, options, targets);
}

QList<Session> readySessions(CliContext &context)
{
    QList<Session> sessions = context.program->store().all();
    sessions.removeIf([](const Session &session) { return session.phase != Phase::Ready || session.localPort == 0; });
    return sessions;
}

QList<QList<Session>> roundsOf(const QList<Session> &sessions, bool isTogether)
{
    if (isTogether)
        return {sessions};
    QList<QList<Session>> rounds;
    for (const Session &session : sessions)
        rounds << QList<Session>{session};
    return rounds;
}

void tellSession(Output &out, const Session &session, const BenchmarkMeasured &measured)
{
    out.result(Cli::tr("%1: %2 on %3").arg(session.name, session.wish.model, session.wish.plan));
    tellRows(out, measured.rows);
}

} // namespace

int runBenchmark(CliContext &context, const BenchmarkOptions &options)
{
    const auto session = chosenSession(context, options.name);
    const auto measured = session ? measureSessions(context, options, {*session}) : fail(session.error());
    if (!measured)
        return tellError(context.out, measured.error(), moneyOfUnread(measured.error()));
    const int code = tell(context.out, options, measured->first(), MoneyState::Rented);
    if (!options.isKept)
        return code;
    const auto kept = keep(context, measured->first().results);
    return kept ? code : tellError(context.out, kept.error(), MoneyState::Rented);
}

int runBenchmark(Output &out, const BenchmarkOptions &options)
{
    const auto target = endpointTarget(options);
    const auto measured = target ? measureTargets(out, options, {*target}) : fail(target.error());
    if (!measured)
        return tellError(out, measured.error(), MoneyState::NothingRented);
    return tell(out, options, measured->first(), MoneyState::NothingRented);
}

int runBenchmarkAll(CliContext &context, const BenchmarkOptions &options, bool isTogether)
{
    const QList<Session> sessions = readySessions(context);
    if (sessions.isEmpty()) {
        context.out.note(Cli::tr("No session is ready: there is nothing to measure."));
        return ExitNothing;
    }
    QList<QJsonObject> results;
    int worst = ExitDone;
    for (const QList<Session> &round : roundsOf(sessions, isTogether)) {
        const auto measured = measureSessions(context, options, round);
        if (!measured) {
            worst = tellError(context.out, measured.error(), MoneyState::Rented);
            continue;
        }
        for (qsizetype i = 0; i < round.size(); ++i) {
            tellSession(context.out, round[i], measured->at(i));
            results << measured->at(i).results;
            worst = std::max(worst, exitCodeOf(measured->at(i).rows));
        }
        if (worst == ExitCancelled)
            break;
    }
    if (results.isEmpty())
        return worst;
    const QJsonValue json = fileOf(results, true);
    context.out.resultJson(json);
    const auto written = write(options.output, json);
    const auto kept = written ? keep(context, results) : fail(written.error());
    return kept ? worst : tellError(context.out, kept.error(), MoneyState::Rented);
}

} // namespace coder
