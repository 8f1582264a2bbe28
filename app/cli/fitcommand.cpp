// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fitcommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/setupfacts.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/fit.h"
#include "app/words/format.h"
#include "core/base/files.h"
#include "core/catalog/gpu.h"
#include "core/catalog/memoryfit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder {
namespace {

Result<QJsonObject> readConfig(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return fail(bytes.error());
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &broken);
    if (!document.isObject())
        return fail(ErrorCode::InvalidInput,
                    file + u": "_qs
                        + (broken.error == QJsonParseError::NoError ? u"no JSON object"_qs : broken.errorString()));
    return document.object();
}

Result<Unit> readModel(CliContext &context, const FitOptions &options, FitQuestion &question)
{
    if (!options.configFile.isEmpty()) {
        const auto config = readConfig(options.configFile);
        if (!config)
            return fail(config.error());
        question.model = modelShape(*config);
        return Unit{};
    }
    context.out.status(Cli::tr("Asking the model hub …"));
    const auto model = await(context.program->hub().model(options.model, hubToken(*context.program)));
    context.out.clearStatus();
    if (!model)
        return fail(model.error());
    question.model = modelShape(model->config);
    question.weightBytes = model->weightBytes;
    return Unit{};
}

Result<Unit> readGpus(const FitOptions &options, FitQuestion &question)
{
    question.gpus.count = std::max({1, options.gpus, options.tensorParallel});
    if (options.vramGib > 0)
        question.gpus.vramGib = options.vramGib;
    if (options.plan.isEmpty())
        return Unit{};
    const auto gpus = gpusOf(options.plan);
    if (!gpus)
        return fail(ErrorCode::InvalidInput,
                    u"the GPU of plan \"%1\" is not known; give --vram and --gpus"_qs.arg(options.plan));
    question.gpus = {double(gpus->card.vramGib), gpus->count, gpus->card.computeCapability};
    return Unit{};
}

Result<FitQuestion> questionOf(CliContext &context, const FitOptions &options)
{
    FitQuestion question;
    question.tensorParallel = options.tensorParallel;
    question.kvBytes = options.kvCacheDtype.startsWith(u"fp8"_qs) ? 1 : 2;
    question.context = options.context;
    if (options.availableKvGib > 0)
        question.availableKvGib = options.availableKvGib;
    if (const auto gpus = readGpus(options, question); !gpus)
        return fail(gpus.error());
    if (const auto model = readModel(context, options, question); !model)
        return fail(model.error());
    return question;
}

template<class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject json(const MemoryFit &fit)
{
    QJsonArray legal;
    for (const int size : fit.legalTensorParallel)
        legal << size;
    QJsonArray reasons;
    for (const FitReason &reason : fit.reasons)
        reasons << fitReasonText(reason);
    const auto whole = [](const std::optional<double> &bytes) {
        return bytes ? QJsonValue(std::round(*bytes)) : QJsonValue();
    };
    return {{u"fits"_qs, orNull(fit.fits)},
            {u"weights_bytes_per_gpu"_qs, whole(fit.weightBytesPerGpu)},
            {u"kv_bytes_per_token_per_gpu"_qs, whole(fit.kvBytesPerTokenPerGpu)},
            {u"kv_cache_tokens"_qs, orNull(fit.kvCacheTokens)},
            {u"max_context"_qs, orNull(fit.maxContext)},
            {u"max_concurrency"_qs, orNull(fit.maxConcurrency)},
            {u"tensor_parallel_size"_qs, fit.tensorParallel},
            {u"legal_tensor_parallel"_qs, legal},
            {u"reasons"_qs, reasons}};
}

QString figures(const MemoryFit &fit)
{
    const QString unknown = Cli::tr("unknown");
    const auto size = [&](const std::optional<double> &bytes) { return bytes ? sizeText(qint64(*bytes)) : unknown; };
    const auto count = [&](const std::optional<qint64> &tokens) {
        return tokens ? QLocale().toString(*tokens) : unknown;
    };
    QStringList legal;
    for (const int possible : fit.legalTensorParallel)
        legal << QString::number(possible);
    return tableText({{Cli::tr("Spread over"), Cli::tr("%n GPU(s)", nullptr, fit.tensorParallel)},
                      {Cli::tr("Can be spread over"), legal.join(u", "_qs)},
                      {Cli::tr("Weights on each GPU"), size(fit.weightBytesPerGpu)},
                      {Cli::tr("KV cache for each token on each GPU"), size(fit.kvBytesPerTokenPerGpu)},
                      {Cli::tr("Tokens in the KV cache"), count(fit.kvCacheTokens)},
                      {Cli::tr("Longest context"), count(fit.maxContext)},
                      {Cli::tr("Conversations of that length at once"),
                       fit.maxConcurrency ? QLocale().toString(*fit.maxConcurrency, 'f', 1) : unknown}});
}

} // namespace

int runFit(CliContext &context, const FitOptions &options)
{
    const auto question = questionOf(context, options);
    if (!question) {
        context.out.error(question.error(), MoneyState::NothingRented);
        return exitCodeFor(question.error());
    }
    const MemoryFit fit = memoryFit(*question);
    context.out.resultJson(json(fit));
    context.out.result(fitVerdictText(fit));
    for (const FitReason &reason : fit.reasons)
        context.out.result(fitReasonText(reason));
    context.out.result(figures(fit).trimmed());
    return fit.fits.value_or(true) ? ExitDone : ExitFailed;
}

void addFit(CLI::App &app, Invocation &invocation)
{
    struct Given
    {
        std::string model, config, plan, dtype = "auto";
        FitOptions options;
    };
    auto given = std::make_shared<Given>();
    CLI::App *fit = addCommand(app, "fit", "Whether a model fits on a plan, and how much context; nothing is rented",
                               "  coder fit Qwen/Qwen2.5-Coder-14B-Instruct-AWQ --plan g2-gpu-rtx4000a1-s\n"
                               "  coder fit --model-config config.json --vram 48 --gpus 2 --context 32768 --json");
    auto *model = fit->add_option("model", given->model, "The model at the hub")->type_name(valuetype::model);
    auto *config =
        fit->add_option("--model-config", given->config, "Its config.json instead")->type_name(valuetype::file);
    model->excludes(config);
    auto *plan = fit->add_option("--plan", given->plan, "The plan it is to run on")->type_name(valuetype::plan);
    fit->add_option("--vram", given->options.vramGib, "Memory of one GPU instead")
        ->type_name("GIB")
        ->check(CLI::PositiveNumber)
        ->excludes(plan);
    fit->add_option("--gpus", given->options.gpus, "How many such GPUs")->check(CLI::Range(1, 64))->excludes(plan);
    fit->add_option("--tensor-parallel-size", given->options.tensorParallel,
                    "Over how many to spread it; default: all it can")
        ->check(CLI::Range(1, 64));
    fit->add_option("--kv-cache-dtype", given->dtype, "Number format of the KV cache")
        ->check(CLI::IsMember({"auto", "float16", "bfloat16", "fp8", "fp8_e4m3", "fp8_e5m2", "fp8_inc"}))
        ->capture_default_str();
    fit->add_option("--available-kv-gib", given->options.availableKvGib,
                    "Memory for the KV cache of one GPU, as vLLM logged it")
        ->type_name("GIB")
        ->check(CLI::PositiveNumber);
    fit->add_option("--context", given->options.context, "Tokens a conversation needs")
        ->check(CLI::Range(1, 100000000));
    fit->callback([given, &invocation] {
        if (given->model.empty() && given->config.empty())
            throw CLI::RequiredError("a model or --model-config");
        FitOptions options = given->options;
        options.model = text(given->model);
        options.configFile = text(given->config);
        options.plan = text(given->plan);
        options.kvCacheDtype = text(given->dtype);
        invocation.command = [options](CliContext &context) { return runFit(context, options); };
    });
}

} // namespace coder
