// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/checkjson.h"

#include "core/health/advice.h"

#include <QJsonArray>

namespace coder {
namespace {

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
    case Finding::NcclWarned:
        return u"nccl_warned"_qs;
    case Finding::TokensStall:
        return u"tokens_stall"_qs;
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

template<class T>
QJsonValue json(const std::optional<T> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue positiveOrNull(double number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

QString flowId(FlowState state)
{
    switch (state) {
    case FlowState::Unknown:
        return u"unknown"_qs;
    case FlowState::Idle:
        return u"idle"_qs;
    case FlowState::Flowing:
        return u"flowing"_qs;
    case FlowState::Stalled:
        return u"stalled"_qs;
    }
    return {};
}

QJsonObject topologyJson(const Topology &topology)
{
    QJsonArray pairs;
    for (const GpuPair &pair : topology.pairs)
        pairs.append(QJsonObject{{u"gpus"_qs, QJsonArray{pair.first, pair.second}},
                                 {u"link"_qs, QString::fromLatin1(linkId(pair.link))},
                                 {u"lanes"_qs, positiveOrNull(pair.lanes)}});
    const auto slowest = topology.slowest();
    return {{u"known"_qs, topology.isKnown()},
            {u"slowest_link"_qs, slowest ? QJsonValue(QString::fromLatin1(linkId(slowest->link))) : QJsonValue()},
            {u"pairs"_qs, pairs}};
}

QJsonObject parallelJson(const Checkup &found)
{
    const EngineSetup &setup = found.facts.setup;
    int used = 0;
    for (const GpuCheck &gpu : found.gpus)
        used += gpu.isIdle ? 0 : 1;
    return {
        {u"state"_qs, tensorParallelId(found.tensorParallel)},
        {u"tensor_parallel_size"_qs, setup.isKnown ? QJsonValue(setup.tensorParallel.value_or(1)) : QJsonValue()},
        {u"pipeline_parallel_size"_qs, setup.isKnown ? QJsonValue(setup.pipelineParallel.value_or(1)) : QJsonValue()},
        {u"gpu_memory_utilization"_qs, json(setup.memoryShare)},
        {u"max_model_len"_qs, json(setup.maxModelLen)},
        {u"gpus"_qs, int(found.gpus.size())},
        {u"gpus_used"_qs, used}};
}

QJsonObject ncclJson(const NcclReport &nccl)
{
    return {
        {u"version"_qs, textOrNull(nccl.version)},
        {u"channels"_qs,
         QJsonObject{{u"direct"_qs, nccl.direct}, {u"shared_memory"_qs, nccl.shared}, {u"network"_qs, nccl.network}}},
        {u"p2p_disabled"_qs, nccl.isDirectOff},
        {u"custom_all_reduce_disabled"_qs, nccl.isAllReduceOff},
        {u"warnings"_qs, QJsonArray::fromStringList(nccl.warnings)}};
}

QJsonObject tokensJson(const Checkup &found)
{
    const TokenFlow &flow = found.flow;
    QJsonObject tokens{{u"state"_qs, flowId(flow.state)},
                       {u"tokens_per_second"_qs, json(flow.tokensPerSecond)},
                       {u"prompt_tokens_per_second"_qs, json(flow.promptTokensPerSecond)},
                       {u"running"_qs, json(flow.mostRunning)},
                       {u"waiting"_qs, json(flow.mostWaiting)},
                       {u"last_token_seconds_ago"_qs, json(flow.lastTokenAgo)},
                       {u"question"_qs, QJsonValue()}};
    if (const auto &asked = found.question)
        tokens[u"question"_qs] = QJsonObject{{u"answered"_qs, asked->isAnswered},
                                             {u"first_token_seconds"_qs, json(asked->firstTokenSeconds)},
                                             {u"completion_tokens"_qs, asked->tokens},
                                             {u"tokens_per_second"_qs, json(asked->tokensPerSecond())},
                                             {u"error"_qs, textOrNull(asked->error)}};
    return tokens;
}

QJsonArray trialsJson(const QList<SizeTrial> &trials)
{
    static constexpr std::array<const char *, promptSizes> names{"short", "medium", "long"};
    QJsonArray all;
    for (const SizeTrial &trial : trials)
        all.append(QJsonObject{{u"size"_qs, QLatin1String(names.at(std::size_t(trial.size)))},
                               {u"rounds"_qs, int(trial.rounds.size())},
                               {u"answered"_qs, trial.answered()},
                               {u"prompt_tokens"_qs, json(trial.promptTokens())},
                               {u"first_token_seconds"_qs, json(trial.firstTokenSeconds())},
                               {u"prompt_tokens_per_second"_qs, json(trial.promptTokensPerSecond())},
                               {u"tokens_per_second"_qs, json(trial.tokensPerSecond())},
                               {u"error"_qs, textOrNull(trial.error())}});
    return all;
}

QJsonArray gpusJson(const QList<GpuCheck> &gpus)
{
    QJsonArray all;
    for (const GpuCheck &gpu : gpus) {
        QJsonObject one = gpuJson(gpu.reading);
        one[u"peak_utilization_percent"_qs] = json(gpu.peakUse);
        one[u"peak_power_watts"_qs] = json(gpu.peakPower);
        one[u"idle"_qs] = gpu.isIdle;
        one[u"slowed_by_heat"_qs] = gpu.slowedByHeat;
        one[u"slowed_by_power"_qs] = gpu.slowedByPower;
        all.append(one);
    }
    return all;
}

QJsonObject hardwareJson(const Checkup &found)
{
    const GpuReading first = found.gpus.isEmpty() ? GpuReading() : found.gpus.first().reading;
    return {{u"driver"_qs, textOrNull(first.driver)},
            {u"compute_capability"_qs, textOrNull(first.computeCapability)},
            {u"cores"_qs, positiveOrNull(found.facts.cores)},
            {u"memory_mib"_qs, positiveOrNull(found.facts.memoryMib)}};
}

QJsonArray findingsJson(const Checkup &found)
{
    QJsonArray all;
    for (const Finding finding : found.findings)
        all.append(QJsonObject{{u"id"_qs, findingId(finding)}, {u"failure"_qs, isFailure(finding)}});
    return all;
}

QJsonArray adviceJson(const Checkup &found)
{
    QJsonArray all;
    for (const Recommendation &one : recommendationsFor(found))
        all.append(QJsonObject{{u"id"_qs, adviceId(one.advice)}, {u"measured"_qs, QJsonArray{one.first, one.second}}});
    return all;
}

QJsonObject layersJson(const Checkup &found)
{
    static constexpr std::array<const char *, healthLayers> names{"ssh", "driver", "container", "engine", "tokens"};
    QJsonObject layers;
    for (std::size_t layer = 0; layer < names.size(); ++layer)
        layers[QLatin1String(names[layer])] = stateId(found.layers.at(layer));
    return layers;
}

} // namespace

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

QJsonObject checkJson(const Checkup &found, const QString &session)
{
    return {{u"session"_qs, session},
            {u"ok"_qs, found.isGood()},
            {u"verdict"_qs, verdictId(found.verdict)},
            {u"layers"_qs, layersJson(found)},
            {u"hardware"_qs, hardwareJson(found)},
            {u"gpus"_qs, gpusJson(found.gpus)},
            {u"topology"_qs, topologyJson(found.facts.topology)},
            {u"tensor_parallel"_qs, tensorParallelId(found.tensorParallel)},
            {u"parallel"_qs, parallelJson(found)},
            {u"nccl"_qs, ncclJson(found.facts.nccl)},
            {u"tokens"_qs, tokensJson(found)},
            {u"trials"_qs, trialsJson(found.trials)},
            {u"kv_cache"_qs, QJsonObject{{u"use"_qs, json(found.kvUse)},
                                         {u"peak"_qs, json(found.peakKvUse)},
                                         {u"capacity_tokens"_qs, json(found.kvCapacity)}}},
            {u"findings"_qs, findingsJson(found)},
            {u"recommendations"_qs, adviceJson(found)}};
}

} // namespace coder
