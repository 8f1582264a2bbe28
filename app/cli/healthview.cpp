// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/healthview.h"

#include "app/cli/table.h"
#include "app/cli/words.h"
#include "core/base/clock.h"

#include <QJsonArray>
#include <QLocale>

namespace coder {
namespace {

constexpr qint64 freshSeconds = 10;

QString verdictId(HealthVerdict verdict)
{
    switch (verdict) {
    case HealthVerdict::Unknown:
        return u"unknown"_qs;
    case HealthVerdict::Healthy:
        return u"healthy"_qs;
    case HealthVerdict::SshLost:
        return u"ssh_lost"_qs;
    case HealthVerdict::DriverFailed:
        return u"driver_failed"_qs;
    case HealthVerdict::GpuLost:
        return u"gpu_lost"_qs;
    case HealthVerdict::ContainerStopped:
        return u"container_stopped"_qs;
    case HealthVerdict::Loading:
        return u"loading"_qs;
    case HealthVerdict::EngineDown:
        return u"engine_down"_qs;
    case HealthVerdict::Hung:
        return u"hung"_qs;
    }
    return {};
}

QString verdictText(HealthVerdict verdict)
{
    switch (verdict) {
    case HealthVerdict::Unknown:
        return Cli::tr("not known yet");
    case HealthVerdict::Healthy:
        return Cli::tr("healthy");
    case HealthVerdict::SshLost:
        return Cli::tr("the connection is lost");
    case HealthVerdict::DriverFailed:
        return Cli::tr("the GPU driver does not answer");
    case HealthVerdict::GpuLost:
        return Cli::tr("a GPU is lost");
    case HealthVerdict::ContainerStopped:
        return Cli::tr("the model server's container does not run");
    case HealthVerdict::Loading:
        return Cli::tr("the model is loading");
    case HealthVerdict::EngineDown:
        return Cli::tr("the model server does not answer any more");
    case HealthVerdict::Hung:
        return Cli::tr("requests run and get no tokens");
    }
    return {};
}

QString findingId(Finding finding)
{
    switch (finding) {
    case Finding::NoSamples:
        return u"no_samples"_qs;
    case Finding::DriverFailed:
        return u"driver_failed"_qs;
    case Finding::GpuLost:
        return u"gpu_lost"_qs;
    case Finding::EngineDown:
        return u"engine_down"_qs;
    case Finding::NotAnswered:
        return u"not_answered"_qs;
    case Finding::Hung:
        return u"hung"_qs;
    case Finding::GpusUnused:
        return u"gpus_unused"_qs;
    case Finding::MemoryUneven:
        return u"memory_uneven"_qs;
    case Finding::SlowedByHeat:
        return u"slowed_by_heat"_qs;
    case Finding::SlowedByPower:
        return u"slowed_by_power"_qs;
    case Finding::MemoryErrors:
        return u"memory_errors"_qs;
    }
    return {};
}

QString findingText(Finding finding)
{
    switch (finding) {
    case Finding::NoSamples:
        return Cli::tr("The VM told nothing of its GPUs.");
    case Finding::DriverFailed:
        return Cli::tr("The GPU driver does not answer; \"coder diagnose\" says more.");
    case Finding::GpuLost:
        return Cli::tr("A GPU is lost. Restarting the VM may bring it back; if it does not, another VM is needed.");
    case Finding::EngineDown:
        return Cli::tr("The model server does not run; \"coder diagnose\" says why.");
    case Finding::NotAnswered:
        return Cli::tr("The model did not answer a short question.");
    case Finding::Hung:
        return Cli::tr("Requests run and have got no tokens for a minute.");
    case Finding::GpusUnused:
        return Cli::tr(
            "Some GPUs that are paid for hold no part of the model: tensor parallel is smaller than their number.");
    case Finding::MemoryUneven:
        return Cli::tr("The GPUs hold parts of different size: something else may use one of them.");
    case Finding::SlowedByHeat:
        return Cli::tr("A GPU is slowed down by its heat.");
    case Finding::SlowedByPower:
        return Cli::tr("A GPU is at its power limit; this is usual under load.");
    case Finding::MemoryErrors:
        return Cli::tr("A GPU's memory had errors that could not be corrected.");
    }
    return {};
}

QString tensorParallelId(TensorParallel state)
{
    switch (state) {
    case TensorParallel::Unknown:
        return u"unknown"_qs;
    case TensorParallel::Single:
        return u"single"_qs;
    case TensorParallel::All:
        return u"all"_qs;
    case TensorParallel::Partial:
        return u"partial"_qs;
    case TensorParallel::None:
        return u"none"_qs;
    }
    return {};
}

QString stateId(LayerState state)
{
    return state == LayerState::Good ? u"good"_qs : state == LayerState::Bad ? u"bad"_qs : u"unknown"_qs;
}

QJsonValue json(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QString number(const std::optional<double> &value, int decimals = 0)
{
    return value ? QLocale().toString(*value, 'f', decimals) : u"–"_qs;
}

QJsonObject gpuJson(const GpuReading &gpu)
{
    return {{u"index"_qs, gpu.index},
            {u"name"_qs, gpu.name},
            {u"memory_used_mib"_qs, json(gpu.memoryUsed)},
            {u"memory_total_mib"_qs, json(gpu.memoryTotal)},
            {u"utilization_percent"_qs, json(gpu.utilization)},
            {u"power_watts"_qs, json(gpu.power)},
            {u"power_limit_watts"_qs, json(gpu.powerLimit)},
            {u"temperature_celsius"_qs, json(gpu.temperature)}};
}

QJsonObject trialJson(const TokenTrial &trial)
{
    return {{u"answered"_qs, trial.isAnswered},
            {u"first_token_seconds"_qs, json(trial.firstTokenSeconds)},
            {u"completion_tokens"_qs, trial.tokens},
            {u"tokens_per_second"_qs, json(trial.tokensPerSecond())},
            {u"error"_qs, trial.error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(trial.error)}};
}

QJsonObject layersJson(const Checkup &found)
{
    static constexpr std::array<const char *, healthLayers> names{"ssh", "driver", "container", "engine", "tokens"};
    QJsonObject layers;
    for (std::size_t layer = 0; layer < names.size(); ++layer)
        layers[QLatin1String(names[layer])] = stateId(found.layers.at(layer));
    return layers;
}

// Newer than ten seconds.
std::optional<double> fresh(const History &history, double at)
{
    const Span last = history.last();
    return last.isGap() || double(last.start) < at - freshSeconds ? std::nullopt : std::optional(double(last.mean));
}

std::optional<double> fresh(const GpuSampler &sampler, EngineQuantity quantity)
{
    return fresh(sampler.engine().of(quantity), sampler.lastAt());
}

QList<QStringList> gpuRows(const Checkup &found)
{
    QList<QStringList> rows{
        {Cli::tr("GPU"), Cli::tr("Name"), Cli::tr("Memory"), Cli::tr("Use"), Cli::tr("Power"), Cli::tr("Temperature")}};
    for (const GpuCheck &gpu : found.gpus)
        rows.append({QString::number(gpu.reading.index), gpu.reading.name,
                     Cli::tr("%1 of %2 MiB").arg(number(gpu.reading.memoryUsed), number(gpu.reading.memoryTotal)),
                     Cli::tr("%1 %").arg(number(gpu.peakUse)),
                     Cli::tr("%1 of %2 W").arg(number(gpu.peakPower), number(gpu.reading.powerLimit)),
                     Cli::tr("%1 °C").arg(number(gpu.reading.temperature))});
    return rows;
}

QString trialLine(const TokenTrial &trial)
{
    if (!trial.isAnswered)
        return Cli::tr("Tokens: none came.");
    return Cli::tr("Tokens: the first after %1 s, then %2 per second.")
        .arg(number(trial.firstTokenSeconds, 2), number(trial.tokensPerSecond(), 1));
}

QString tensorParallelLine(const Checkup &found)
{
    const auto used = std::ranges::count_if(found.gpus, [](const GpuCheck &gpu) { return !gpu.isIdle; });
    return Cli::tr("Tensor parallel: %1 of %2 GPUs hold a part of the model.").arg(used).arg(found.gpus.size());
}

} // namespace

QJsonObject checkJson(const Checkup &found, const QString &session)
{
    QJsonArray gpus;
    for (const GpuCheck &gpu : found.gpus) {
        QJsonObject one = gpuJson(gpu.reading);
        one[u"peak_utilization_percent"_qs] = json(gpu.peakUse);
        one[u"peak_power_watts"_qs] = json(gpu.peakPower);
        one[u"idle"_qs] = gpu.isIdle;
        gpus.append(one);
    }
    QJsonArray findings;
    for (const Finding finding : found.findings)
        findings.append(QJsonObject{{u"id"_qs, findingId(finding)}, {u"failure"_qs, isFailure(finding)}});
    return {
        {u"session"_qs, session},
        {u"ok"_qs, found.isGood()},
        {u"verdict"_qs, verdictId(found.verdict)},
        {u"layers"_qs, layersJson(found)},
        {u"gpus"_qs, gpus},
        {u"tensor_parallel"_qs, tensorParallelId(found.tensorParallel)},
        {u"tokens"_qs, trialJson(found.trial)},
        {u"kv_cache"_qs, QJsonObject{{u"use"_qs, json(found.kvUse)}, {u"capacity_tokens"_qs, json(found.kvCapacity)}}},
        {u"findings"_qs, findings}};
}

QStringList checkLines(const Checkup &found)
{
    QStringList lines = tableText(gpuRows(found)).split(u'\n', Qt::SkipEmptyParts);
    lines << tensorParallelLine(found) << trialLine(found.trial);
    for (const Finding finding : found.findings)
        lines << findingText(finding);
    if (found.findings.isEmpty())
        lines << Cli::tr("Nothing is wrong.");
    return lines;
}

QJsonObject momentJson(const GpuSampler &sampler, const QDateTime &now)
{
    QJsonArray gpus;
    for (int index = 0; index < sampler.gpus().count(); ++index)
        gpus.append(gpuJson(sampler.gpus().gpu(index)));
    return {{u"time"_qs, toIso(now)},
            {u"verdict"_qs, verdictId(sampler.health().verdict())},
            {u"tokens_per_second"_qs, json(fresh(sampler, EngineQuantity::GenerationRate))},
            {u"prompt_tokens_per_second"_qs, json(fresh(sampler, EngineQuantity::PromptRate))},
            {u"first_token_seconds"_qs, json(fresh(sampler, EngineQuantity::FirstTokenMedian))},
            {u"running"_qs, json(fresh(sampler, EngineQuantity::Running))},
            {u"waiting"_qs, json(fresh(sampler, EngineQuantity::Waiting))},
            {u"kv_cache_percent"_qs, json(fresh(sampler, EngineQuantity::KvUse))},
            {u"gpus"_qs, gpus}};
}

QString momentLine(const GpuSampler &sampler, const QDateTime &now)
{
    QStringList gpus;
    for (int index = 0; index < sampler.gpus().count(); ++index) {
        const GpuReading &gpu = sampler.gpus().gpu(index);
        gpus << Cli::tr("GPU %1: %2 %, %3 W").arg(gpu.index).arg(number(gpu.utilization), number(gpu.power));
    }
    return Cli::tr("%1  %2; %3 tokens/s; %4 running, %5 waiting; KV cache %6 %; %7")
        .arg(QLocale().toString(now.toLocalTime().time(), u"HH:mm:ss"_qs), verdictText(sampler.health().verdict()),
             number(fresh(sampler, EngineQuantity::GenerationRate)), number(fresh(sampler, EngineQuantity::Running)),
             number(fresh(sampler, EngineQuantity::Waiting)), number(fresh(sampler, EngineQuantity::KvUse)),
             gpus.join(u"; "_qs));
}

} // namespace coder
