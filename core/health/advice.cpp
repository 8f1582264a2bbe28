// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/advice.h"

#include <algorithm>

namespace coder {
namespace {

constexpr double gib = 1024; // MiB

// Of the GPUs that hold a part of the model.
QList<GpuCheck> used(const Checkup &found)
{
    QList<GpuCheck> gpus;
    std::ranges::copy_if(found.gpus, std::back_inserter(gpus), [](const GpuCheck &gpu) { return !gpu.isIdle; });
    return gpus;
}

const SizeTrial *trialOf(const Checkup &found, PromptSize size)
{
    for (const SizeTrial &trial : found.trials)
        if (trial.size == size && trial.answered() > 0)
            return &trial;
    return nullptr;
}

class Adviser
{
public:
    explicit Adviser(const Checkup &found)
        : m_found(found)
        , m_used(used(found))
    {}

    QList<Recommendation> all()
    {
        aboutGpus();
        aboutLinks();
        aboutMemory();
        aboutRequests();
        aboutSpeed();
        return m_all;
    }

private:
    void say(Advice advice, double first = 0, double second = 0) { m_all.append({advice, first, second}); }

    void aboutGpus()
    {
        if (m_found.tensorParallel == TensorParallel::Partial)
            say(Advice::UseAllGpus, double(m_used.size()), double(m_found.gpus.size()));
        double heat = 0;
        for (const GpuCheck &gpu : m_found.gpus)
            heat = std::max(heat, gpu.slowedByHeat);
        if (heat > 0.1)
            say(Advice::CoolerVm, heat * 100);
        for (const GpuCheck &gpu : m_used)
            if (gpu.peakUse.value_or(0) > 50 && gpu.reading.linkWidth.value_or(16) < 8)
                return say(Advice::WiderSlot, *gpu.reading.linkWidth);
    }

    void aboutLinks()
    {
        const NcclReport &nccl = m_found.facts.nccl;
        const auto slowest = m_found.facts.topology.slowest();
        const bool isShared = m_used.size() > 1 && m_found.facts.setup.tensorParallel.value_or(1) > 1;
        const int around = nccl.shared + nccl.network;
        if (nccl.network > 0)
            say(Advice::LeaveTheNetwork, nccl.network);
        else if (slowest && slowest->link == GpuLink::NvLink && (nccl.isDirectOff || around > nccl.direct))
            say(Advice::UseDirectLinks, around);
        if (isShared && slowest && !isFastLink(slowest->link))
            aboutWaiting();
    }

    // GPUs that are busy all the time and draw little power wait for each other rather than reckon.
    void aboutWaiting()
    {
        double use = 100;
        double power = 0;
        for (const GpuCheck &gpu : m_used) {
            if (!gpu.peakUse || !gpu.peakPower || !(gpu.reading.powerLimit.value_or(0) > 0))
                return;
            use = std::min(use, *gpu.peakUse);
            power = std::max(power, *gpu.peakPower / *gpu.reading.powerLimit);
        }
        if (use >= 80 && power < 0.6)
            say(Advice::PipelineInstead, use, power * 100);
    }

    void aboutMemory()
    {
        double least = 1e9;
        for (const GpuCheck &gpu : m_used) {
            if (!gpu.reading.memoryUsed || !gpu.reading.memoryTotal)
                return;
            const double free = *gpu.reading.memoryTotal - *gpu.reading.memoryUsed;
            least = free < 0.1 * *gpu.reading.memoryTotal ? 0 : std::min(least, free);
        }
        const double share = m_found.facts.setup.memoryShare.value_or(0);
        if (!m_used.isEmpty() && least > 2 * gib && share < 0.95)
            say(Advice::RaiseMemoryShare, least / gib, share * 100);
    }

    void aboutRequests()
    {
        const double full = m_found.peakKvUse.value_or(0);
        if (full >= 0.9)
            say(Advice::ShortenOrQuantize, full * 100);
        else if (m_found.flow.mostWaiting.value_or(0) >= 1 && full < 0.5)
            say(Advice::AdmitMoreRequests, *m_found.flow.mostWaiting, full * 100);
    }

    void aboutSpeed()
    {
        if (const SizeTrial *trial = trialOf(m_found, PromptSize::Long))
            if (const double seconds = trial->firstTokenSeconds().value_or(0); seconds > 8)
                say(Advice::ShortenPrompts, seconds, trial->promptTokens().value_or(0));
        const SizeTrial *trial = trialOf(m_found, PromptSize::Short);
        const auto speed = trial ? trial->tokensPerSecond() : std::nullopt;
        if (speed && m_found.facts.setup.isEager)
            say(Advice::UseCudaGraphs, *speed);
        if (speed && *speed < 12)
            say(Advice::SmallerModel, *speed);
        for (const SizeTrial &one : m_found.trials) {
            const double usual = one.firstTokenSeconds().value_or(0);
            const double slowest = one.slowestFirstToken().value_or(0);
            if (one.answered() > 2 && usual > 0 && slowest > 3 * usual && slowest > 1)
                return say(Advice::MeasureAgain, slowest / usual);
        }
    }

    const Checkup &m_found;
    QList<GpuCheck> m_used;
    QList<Recommendation> m_all;
};

} // namespace

QList<Recommendation> recommendationsFor(const Checkup &found)
{
    return Adviser(found).all();
}

QString adviceId(Advice advice)
{
    switch (advice) {
    case Advice::UseAllGpus:
        return QStringLiteral("use_all_gpus");
    case Advice::PipelineInstead:
        return QStringLiteral("pipeline_instead");
    case Advice::UseDirectLinks:
        return QStringLiteral("use_direct_links");
    case Advice::LeaveTheNetwork:
        return QStringLiteral("leave_the_network");
    case Advice::RaiseMemoryShare:
        return QStringLiteral("raise_memory_share");
    case Advice::ShortenOrQuantize:
        return QStringLiteral("shorten_or_quantize");
    case Advice::AdmitMoreRequests:
        return QStringLiteral("admit_more_requests");
    case Advice::UseCudaGraphs:
        return QStringLiteral("use_cuda_graphs");
    case Advice::ShortenPrompts:
        return QStringLiteral("shorten_prompts");
    case Advice::SmallerModel:
        return QStringLiteral("smaller_model");
    case Advice::CoolerVm:
        return QStringLiteral("cooler_vm");
    case Advice::WiderSlot:
        return QStringLiteral("wider_slot");
    case Advice::MeasureAgain:
        return QStringLiteral("measure_again");
    }
    return {};
}

} // namespace coder
