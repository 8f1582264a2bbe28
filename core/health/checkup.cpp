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

std::optional<double> peak(const History &history, qint64 from, qint64 to)
{
    std::optional<double> highest;
    const QList<Span> spans = history.read({from, to + 1, 1});
    for (const Span &span : spans)
        if (!span.isGap())
            highest = std::max(highest.value_or(0), double(span.high));
    return highest;
}

GpuCheck gpuCheck(const GpuSampler &sampler, int index, qint64 from)
{
    GpuCheck check;
    check.reading = sampler.gpus().gpu(index);
    const auto to = qint64(sampler.lastAt());
    check.peakUse = peak(sampler.gpus().of(index, GpuQuantity::Utilization), from, to);
    check.peakPower = peak(sampler.gpus().of(index, GpuQuantity::Power), from, to);
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

bool anySlowed(const QList<GpuCheck> &gpus, quint64 reasons)
{
    return std::ranges::any_of(gpus,
                               [=](const GpuCheck &gpu) { return (gpu.reading.slowedBy.value_or(0) & reasons) != 0; });
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
    if (!found.trial.isAnswered)
        found.findings.append(Finding::NotAnswered);
}

void findInGpus(Checkup &found)
{
    if (found.tensorParallel == TensorParallel::Partial)
        found.findings.append(Finding::GpusUnused);
    if (isUneven(found.gpus))
        found.findings.append(Finding::MemoryUneven);
    if (anySlowed(found.gpus, byHeat))
        found.findings.append(Finding::SlowedByHeat);
    if (anySlowed(found.gpus, byPowerCap))
        found.findings.append(Finding::SlowedByPower);
    if (std::ranges::any_of(found.gpus,
                            [](const GpuCheck &gpu) { return gpu.reading.uncorrectedErrors.value_or(0) > 0; }))
        found.findings.append(Finding::MemoryErrors);
}

} // namespace

std::optional<double> TokenTrial::tokensPerSecond() const
{
    // The first token is the prompt's work.
    return tokens > 1 && seconds > 0 ? std::optional((tokens - 1) / seconds) : std::nullopt;
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

Checkup checkup(const GpuSampler &sampler, qint64 from, const TokenTrial &trial)
{
    Checkup found;
    found.verdict = sampler.health().verdict();
    for (int layer = 0; layer < healthLayers; ++layer)
        found.layers.at(std::size_t(layer)) = sampler.health().layer(HealthLayer(layer));
    for (int index = 0; index < sampler.gpus().count(); ++index)
        found.gpus.append(gpuCheck(sampler, index, from));
    found.tensorParallel = tensorParallelOf(found.gpus);
    found.trial = trial;
    found.kvUse = sampler.engine().last().kvUse;
    found.kvCapacity = sampler.engine().last().kvCapacity;
    findInVerdict(found, sampler);
    findInGpus(found);
    return found;
}

} // namespace coder
