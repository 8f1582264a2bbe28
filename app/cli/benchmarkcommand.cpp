// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmarkcommand.h"

#include "app/assembly/samplesource.h"
#include "app/cli/benchmarkview.h"
#include "app/cli/commandparts.h"
#include "app/cli/words.h"
#include "core/base/files.h"
#include "core/base/termination.h"
#include "core/benchmark/arrivals.h"
#include "core/benchmark/loadgenerator.h"
#include "core/benchmark/resultjson.h"
#include "core/catalog/gpu.h"
#include "core/session/hold.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace coder {
namespace {

using namespace benchmark;

struct Target
{
    QUrl url;
    Secret apiKey;
    QString model;
    QJsonObject context;
};

// Ends in /chat/completions, whether or not the address given ends in /v1.
QUrl completionsOf(const QString &endpoint)
{
    QUrl url(endpoint);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith(u"/v1"))
        path += u"/v1"_qs;
    url.setPath(path + u"/chat/completions"_qs);
    return url;
}

Result<Secret> keyOf(const QString &file)
{
    if (file.isEmpty())
        return Secret(qgetenv("OPENAI_API_KEY"));
    if (file != u"-") {
        const auto bytes = readFile(file);
        return bytes ? Result<Secret>(Secret(bytes->trimmed())) : fail(bytes.error());
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, input.errorString());
    return Secret(input.readAll().trimmed());
}

Result<Target> targetOf(const BenchmarkOptions &options)
{
    const auto key = keyOf(options.keyFile);
    if (!key)
        return fail(key.error());
    const QUrl url = completionsOf(options.endpoint);
    return Target{url, *key, options.model, {{u"endpoint"_qs, url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)}}};
}

// What is not known is null.
QJsonObject contextOf(const Session &session)
{
    const auto gpus = gpusOf(session.wish.plan);
    QJsonObject arguments;
    for (auto setting = session.wish.guest.cbegin(); setting != session.wish.guest.cend(); ++setting)
        if (setting.key().startsWith(u"VLLM_") && !setting.key().contains(u"KEY") && !setting.key().contains(u"TOKEN"))
            arguments[setting.key()] = setting.value();
    return {{u"session"_qs, session.name},
            {u"plan"_qs, session.wish.plan},
            {u"region"_qs, session.wish.region},
            {u"hourly_usd"_qs, session.hourly ? QJsonValue(session.hourly->dollars()) : QJsonValue()},
            {u"gpus"_qs, session.gpus > 0 ? QJsonValue(session.gpus) : QJsonValue()},
            {u"vram_gib_per_gpu"_qs, gpus ? QJsonValue(gpus->card.vramGib) : QJsonValue()},
            {u"driver"_qs, QJsonValue()},
            {u"model"_qs, session.wish.model},
            {u"image"_qs, session.wish.image.isEmpty() ? QJsonValue() : QJsonValue(session.wish.image)},
            {u"perf_profile"_qs, session.perfProfile.isEmpty() ? QJsonValue() : QJsonValue(session.perfProfile)},
            {u"max_model_len"_qs, session.maxModelLen > 0 ? QJsonValue(session.maxModelLen) : QJsonValue()},
            {u"vllm_settings"_qs, arguments}};
}

Result<Target> targetOf(CliContext &context, const QString &name)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return fail(session.error());
    if (session->phase != Phase::Ready || session->localPort == 0)
        return fail(ErrorCode::ModelNotReady, session->name);
    const auto key = await(context.program->apiKeyOf(session->name));
    if (!key)
        return fail(key.error());
    return Target{completionsOf(session->endpoint()), *key, session->wish.servedModelName, contextOf(*session)};
}

Workload workloadOf(const BenchmarkOptions &options, const Target &target, int concurrency)
{
    Workload workload = options.workload;
    workload.model = target.model;
    if (workload.requests == 0)
        workload.requests = std::max(12, 4 * concurrency);
    return workload;
}

LoadPlan planOf(const BenchmarkOptions &options, const Target &target, int concurrency)
{
    const Workload workload = workloadOf(options, target, concurrency);
    LoadPlan plan;
    plan.url = target.url;
    plan.apiKey = target.apiKey;
    plan.concurrency = concurrency;
    plan.bodies = requestBodies(workload);
    if (options.requestsPerSecond > 0)
        plan.arrivals = poissonArrivals(workload.requests, options.requestsPerSecond, workload.seed);
    Workload warmup = workload; // other words: a prefix that was warmed up would be in the cache
    warmup.requests = std::clamp(concurrency, 1, 8);
    warmup.seed = ~workload.seed;
    plan.warmups = requestBodies(warmup);
    return plan;
}

Result<LoadResult> measure(Output &out, const LoadPlan &plan)
{
    QEventLoop loop;
    LoadGenerator generator;
    onTermination(&loop, [&generator](int) { generator.cancel(); });
    std::optional<Result<LoadResult>> answer;
    const auto tell = [&](const LoadProgress &progress) {
        QMetaObject::invokeMethod(&loop, [&out, progress, requests = int(plan.bodies.size())] {
            out.status(benchmarkProgressText(progress, requests));
        });
    };
    whenDone(generator.start(plan, tell), &loop, [&](const Result<LoadResult> &result) {
        answer = result;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    out.clearStatus();
    return *answer;
}

RunFacts factsOf(const BenchmarkOptions &options, const Target &target, int concurrency)
{
    const Workload workload = workloadOf(options, target, concurrency);
    RunFacts facts;
    facts.date = QDateTime::currentDateTimeUtc();
    facts.model = workload.model;
    facts.workload = workload.name;
    facts.promptSet = promptSetVersion();
    facts.requests = workload.requests;
    facts.concurrency = concurrency;
    if (options.requestsPerSecond > 0)
        facts.perSecond = options.requestsPerSecond;
    facts.outputTokens = workload.outputTokens;
    facts.seed = workload.seed;
    facts.context = target.context;
    return facts;
}

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

int tell(Output &out, const BenchmarkOptions &options, const QList<BenchmarkRow> &rows, const QJsonArray &runs,
         MoneyState money)
{
    const QJsonValue json = options.concurrency.size() > 1 ? QJsonValue(runs) : runs.first();
    if (!options.output.isEmpty()) {
        const QJsonDocument file = json.isArray() ? QJsonDocument(runs) : QJsonDocument(json.toObject());
        if (const auto written = writePrivate(options.output, file.toJson(), 0644); !written)
            return tellError(out, written.error(), money);
    }
    out.resultJson(json);
    out.result(benchmarkTable(rows).trimmed());
    for (const QString &warning : benchmarkWarnings(rows))
        out.warn(warning);
    return exitCodeOf(rows);
}

int runAll(Output &out, const BenchmarkOptions &options, const Target &target, MoneyState money)
{
    QList<BenchmarkRow> rows;
    QJsonArray runs;
    const int usual = options.requestsPerSecond > 0 ? 0 : 1;
    for (const int concurrency : options.concurrency.isEmpty() ? QList<int>{usual} : options.concurrency) {
        const auto result = measure(out, planOf(options, target, concurrency));
        if (!result)
            return tellError(out, result.error(), money);
        rows << BenchmarkRow{concurrency, *result};
        runs << resultJson(factsOf(options, target, concurrency), *result);
        if (result->isCancelled)
            break;
    }
    return tell(out, options, rows, runs, money);
}

// So that the VM does not take itself for idle between two runs. One that is not reached is measured all the same.
std::unique_ptr<Hold> holdOf(CliContext &context, Shell &shell, const QString &name)
{
    const auto session = chosenSession(context, name);
    const auto source = session ? sampleSourceOf(*context.program, *session) : fail(session.error());
    const auto open = source ? await(shell.open(source->target)) : fail(source.error());
    const auto tell = [&context] {
        context.out.warn(Cli::tr("The VM's guard does not know that the VM is measured: only the requests themselves "
                                 "keep it from being idle."));
    };
    if (!open) {
        tell();
        return nullptr;
    }
    auto hold = std::make_unique<Hold>(context.program->clock(), shell, u"benchmark"_qs);
    QObject::connect(hold.get(), &Hold::failed, hold.get(), tell);
    return hold;
}

} // namespace

int runBenchmark(CliContext &context, const BenchmarkOptions &options)
{
    const auto target = targetOf(context, options.name);
    if (!target)
        return tellError(context.out, target.error(), moneyOfUnread(target.error()));
    const std::unique_ptr<Shell> shell = context.program->makeShell();
    const std::unique_ptr<Hold> hold = holdOf(context, *shell, options.name);
    const int code = runAll(context.out, options, *target, MoneyState::Rented);
    if (hold)
        await(hold->release());
    return code;
}

int runBenchmark(Output &out, const BenchmarkOptions &options)
{
    const auto target = targetOf(options);
    if (!target)
        return tellError(out, target.error(), MoneyState::NothingRented);
    return runAll(out, options, *target, MoneyState::NothingRented);
}

} // namespace coder
