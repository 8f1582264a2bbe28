// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/checkup.h"

#include <algorithm>

namespace coder {
namespace {

constexpr double idleBelow = 1024; // MiB; a driver keeps 30 to 500 for itself
constexpr double uneven = 0.10;
// Bits of clocks_event_reasons.active.
constexpr quint64 byPowerCap = 0x4;
constexpr quint64 byHeat = 0x20 | 0x40; // software and hardware

// Of the measured seconds from `from` to `to`.
std::optional<double> peak(const History &history, qint64 from, qint64 to)
{
    std::optional<double> highest;
    const QList<Span> spans = history.read({from, to + 1, 1});
    for (const Span &span : spans)
        if (!span.isGap())
            highest = std::max(highest.value_or(0), double(span.high));
    return highest;
}

// The mean of the seconds in which there was any.
std::optional<double> usual(const History &history, qint64 from, qint64 to)
{
    double sum = 0;
    int count = 0;
    const QList<Span> spans = history.read({from, to + 1, 1});
    for (const Span &span : spans)
        if (!span.isGap() && span.mean > 0) {
            sum += double(span.mean);
            ++count;
        }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

double part(int some, int all)
{
    return all > 0 ? double(some) / all : 0;
}

GpuCheck gpuCheck(const GpuSampler &sampler, int index, qint64 from, const QMap<int, SlowCount> &slowed)
{
    GpuCheck check;
    check.reading = sampler.gpus().gpu(index);
    const auto to = qint64(sampler.lastAt());
    check.peakUse = peak(sampler.gpus().of(index, GpuQuantity::Utilization), from, to);
    check.peakPower = peak(sampler.gpus().of(index, GpuQuantity::Power), from, to);
    const SlowCount count = slowed.value(check.reading.index);
    check.slowedByHeat = part(count.byHeat, count.seen);
    check.slowedByPower = part(count.byPower, count.seen);
    check.isIdle = check.reading.memoryUsed && *check.reading.memoryUsed < idleBelow;
    return check;
}

bool isUneven(const QList<GpuCheck> &gpus)
{
    std::optional<double> least;
    std::optional<double> most;
    for (const GpuCheck &gpu : gpus) {
        if (gpu.isIdle || !gpu.reading.memoryUsed)
            continue;
        least = std::min(least.value_or(*gpu.reading.memoryUsed), *gpu.reading.memoryUsed);
        most = std::max(most.value_or(0), *gpu.reading.memoryUsed);
    }
    return least && *most > *least * (1 + uneven);
}

TokenFlow flowOf(const GpuSampler &sampler, qint64 from)
{
    const auto to = qint64(sampler.lastAt());
    const auto of = [&](EngineQuantity quantity) -> const History & { return sampler.engine().of(quantity); };
    TokenFlow flow;
    flow.tokensPerSecond = usual(of(EngineQuantity::GenerationRate), from, to);
    flow.promptTokensPerSecond = usual(of(EngineQuantity::PromptRate), from, to);
    flow.mostRunning = peak(of(EngineQuantity::Running), from, to);
    flow.mostWaiting = peak(of(EngineQuantity::Waiting), from, to);
    if (const auto token = sampler.engine().lastTokenAt())
        flow.lastTokenAgo = std::max(0.0, sampler.lastAt() - *token);
    if (flow.tokensPerSecond)
        flow.state = FlowState::Flowing;
    else if (flow.mostRunning)
        flow.state = *flow.mostRunning > 0 ? FlowState::Stalled : FlowState::Idle;
    return flow;
}

bool wentUnanswered(const Checkup &found)
{
    const bool isSilent =
        std::ranges::any_of(found.trials, [](const SizeTrial &trial) { return trial.answered() == 0; });
    return isSilent || (found.question && !found.question->isAnswered);
}

void findInVerdict(Checkup &found, const GpuSampler &sampler)
{
    if (sampler.gpus().count() == 0)
        found.findings.append(sampler.lastSmi().problem == SmiProblem::None ? Finding::NoSamples
                                                                            : Finding::DriverFailed);
    if (found.verdict == HealthVerdict::GpuLost)
        found.findings.append(Finding::GpuLost);
    if (found.verdict == HealthVerdict::EngineDown || found.verdict == HealthVerdict::ContainerStopped)
        found.findings.append(Finding::EngineDown);
    if (found.verdict == HealthVerdict::Hung)
        found.findings.append(Finding::Hung);
    if (wentUnanswered(found))
        found.findings.append(Finding::NotAnswered);
}

void findInGpus(Checkup &found)
{
    if (found.tensorParallel == TensorParallel::Partial)
        found.findings.append(Finding::GpusUnused);
    if (isUneven(found.gpus))
        found.findings.append(Finding::MemoryUneven);
    if (std::ranges::any_of(found.gpus, [](const GpuCheck &gpu) { return gpu.slowedByHeat > 0; }))
        found.findings.append(Finding::SlowedByHeat);
    if (std::ranges::any_of(found.gpus, [](const GpuCheck &gpu) { return gpu.slowedByPower > 0.5; }))
        found.findings.append(Finding::SlowedByPower);
    if (std::ranges::any_of(found.gpus,
                            [](const GpuCheck &gpu) { return gpu.reading.uncorrectedErrors.value_or(0) > 0; }))
        found.findings.append(Finding::MemoryErrors);
}

void findInTraffic(Checkup &found)
{
    if (!found.facts.nccl.warnings.isEmpty())
        found.findings.append(Finding::NcclWarned);
    if (found.flow.state == FlowState::Stalled && found.verdict != HealthVerdict::Hung)
        found.findings.append(Finding::TokensStall);
}

} // namespace

void Observed::see(const QList<GpuReading> &gpus)
{
    for (const GpuReading &gpu : gpus) {
        SlowCount &count = slowed[gpu.index];
        const quint64 reasons = gpu.slowedBy.value_or(0);
        ++count.seen;
        count.byHeat += (reasons & byHeat) != 0 ? 1 : 0;
        count.byPower += (reasons & byPowerCap) != 0 ? 1 : 0;
    }
}

bool isFailure(Finding finding)
{
    return finding < Finding::GpusUnused;
}

bool Checkup::isGood() const
{
    return std::ranges::none_of(findings, isFailure);
}

TensorParallel tensorParallelOf(const QList<GpuCheck> &gpus)
{
    const bool isTold =
        std::ranges::all_of(gpus, [](const GpuCheck &gpu) { return gpu.reading.memoryUsed.has_value(); });
    if (gpus.isEmpty() || !isTold)
        return TensorParallel::Unknown;
    const auto used = std::ranges::count_if(gpus, [](const GpuCheck &gpu) { return !gpu.isIdle; });
    if (used == 0)
        return TensorParallel::None;
    if (gpus.size() == 1)
        return TensorParallel::Single;
    return used == gpus.size() ? TensorParallel::All : TensorParallel::Partial;
}

Checkup checkup(const GpuSampler &sampler, qint64 from, const Observed &observed)
{
    Checkup found;
    found.verdict = sampler.health().verdict();
    for (int layer = 0; layer < healthLayers; ++layer)
        found.layers.at(std::size_t(layer)) = sampler.health().layer(HealthLayer(layer));
    for (int index = 0; index < sampler.gpus().count(); ++index)
        found.gpus.append(gpuCheck(sampler, index, from, observed.slowed));
    found.tensorParallel = tensorParallelOf(found.gpus);
    found.facts = observed.facts;
    found.flow = flowOf(sampler, from);
    found.question = observed.question;
    found.trials = observed.trials;
    found.kvUse = sampler.engine().last().kvUse;
    found.kvCapacity = sampler.engine().last().kvCapacity;
    if (const auto full = peak(sampler.engine().of(EngineQuantity::KvUse), from, qint64(sampler.lastAt())))
        found.peakKvUse = *full / 100;
    findInVerdict(found, sampler);
    findInGpus(found);
    findInTraffic(found);
    return found;
}

} // namespace coder
