// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/checkwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace coder {
namespace {

struct Check
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

QString number(double value, int decimals = 0)
{
    return QLocale().toString(value, 'f', decimals);
}

QString memoryAdvice(const Recommendation &told)
{
    if (told.second > 0)
        return Check::tr("%1 GiB of each GPU that is used are free: a memory share above today's %2 % gives the KV "
                         "cache more room (VLLM_GPU_MEMORY_UTILIZATION).")
            .arg(number(told.first, 1), number(told.second));
    return Check::tr("%1 GiB of each GPU that is used are free: a larger memory share gives the KV cache more room "
                     "(VLLM_GPU_MEMORY_UTILIZATION).")
        .arg(number(told.first, 1));
}

} // namespace

QString verdictText(HealthVerdict verdict)
{
    switch (verdict) {
    case HealthVerdict::Unknown:
        return Check::tr("not known yet");
    case HealthVerdict::Healthy:
        return Check::tr("healthy");
    case HealthVerdict::SshLost:
        return Check::tr("the connection is lost");
    case HealthVerdict::DriverFailed:
        return Check::tr("the GPU driver does not answer");
    case HealthVerdict::GpuLost:
        return Check::tr("a GPU is lost");
    case HealthVerdict::ContainerStopped:
        return Check::tr("the model server's container does not run");
    case HealthVerdict::Loading:
        return Check::tr("the model is loading");
    case HealthVerdict::EngineDown:
        return Check::tr("the model server does not answer any more");
    case HealthVerdict::Hung:
        return Check::tr("requests run and get no tokens");
    }
    return {};
}

QString measuredStateText(const Checkup &found)
{
    if (found.verdict != HealthVerdict::Healthy)
        return verdictText(found.verdict);
    if (found.findings.contains(Finding::NotAnswered))
        return Check::tr("the model server answers, but the question put to the model got no token");
    if (found.question && found.question->isAnswered)
        return Check::tr("healthy: the model server answers and tokens came");
    switch (found.flow.state) {
    case FlowState::Flowing:
        return Check::tr("healthy: the model server answers and tokens came");
    case FlowState::Stalled:
        return Check::tr("the model server answers, but no token came while requests ran");
    case FlowState::Idle:
        return Check::tr("the model server answers; nobody asked the model anything meanwhile");
    case FlowState::Unknown:
        break;
    }
    return Check::tr("the model server answers; whether tokens come is not known");
}

QString findingText(Finding finding)
{
    switch (finding) {
    case Finding::NoSamples:
        return Check::tr("The VM told nothing of its GPUs.");
    case Finding::DriverFailed:
        return Check::tr("The GPU driver does not answer; \"coder diagnose\" says more.");
    case Finding::GpuLost:
        return Check::tr("A GPU is lost. Restarting the VM may bring it back; if it does not, another VM is needed.");
    case Finding::EngineDown:
        return Check::tr("The model server does not run; \"coder diagnose\" says why.");
    case Finding::NotAnswered:
        return Check::tr("The model did not answer a question.");
    case Finding::Hung:
        return Check::tr("Requests run and have got no tokens for a minute.");
    case Finding::GpusUnused:
        return Check::tr(
            "Some GPUs that are paid for hold no part of the model: tensor parallel is smaller than their number.");
    case Finding::MemoryUneven:
        return Check::tr("The GPUs hold parts of different size: something else may use one of them.");
    case Finding::SlowedByHeat:
        return Check::tr("A GPU is slowed down by its heat.");
    case Finding::SlowedByPower:
        return Check::tr("A GPU is at its power limit most of the time; this is usual under load.");
    case Finding::MemoryErrors:
        return Check::tr("A GPU's memory had errors that could not be corrected.");
    case Finding::NcclWarned:
        return Check::tr("What carries data between the GPUs warned of something; its words are below.");
    case Finding::TokensStall:
        return Check::tr("Requests ran, and no token came while it was looked at.");
    }
    return {};
}

QString adviceText(const Recommendation &told)
{
    switch (told.advice) {
    case Advice::UseAllGpus:
        return Check::
            tr("%1 of %2 GPUs hold a part of the model: set tensor parallel to all of them, or rent a plan with fewer.")
                .arg(number(told.first), number(told.second));
    case Advice::PipelineInstead:
        return Check::tr("The GPUs were busy %1 % of the time at %2 % of their power: they wait for each other. "
                         "Pipeline parallel (--pipeline-parallel-size) needs much less of the way between them.")
            .arg(number(told.first), number(told.second));
    case Advice::UseDirectLinks:
        return Check::tr("Channels between the GPUs that go by the VM's memory: %1. The GPUs have links of their own: "
                         "do not set NCCL_P2P_DISABLE.")
            .arg(number(told.first));
    case Advice::LeaveTheNetwork:
        return Check::tr("Channels between the GPUs that go by the network inside one VM: %1. Give the container the "
                         "VM's shared memory.")
            .arg(number(told.first));
    case Advice::RaiseMemoryShare:
        return memoryAdvice(told);
    case Advice::ShortenOrQuantize:
        return Check::tr("The KV cache was %1 % full: a shorter context, fewer requests at once, or a KV cache in fp8 "
                         "on cards of Ada and newer keep requests from waiting.")
            .arg(number(told.first));
    case Advice::AdmitMoreRequests:
        return Check::tr("Requests that waited at once: %1, while the KV cache was %2 % full. More may run at once "
                         "(VLLM_MAX_NUM_SEQS).")
            .arg(number(told.first), number(told.second));
    case Advice::UseCudaGraphs:
        return Check::tr("%1 tokens per second came without CUDA graphs: without --enforce-eager it is faster.")
            .arg(number(told.first, 1));
    case Advice::ShortenPrompts:
        return Check::tr("A prompt of %2 tokens took %1 s to its first token: fewer files in the chat, or a smaller "
                         "map of the repository, answer sooner.")
            .arg(number(told.first, 1), number(told.second));
    case Advice::SmallerModel:
        return Check::tr("One request gets %1 tokens per second: a smaller or more strongly quantized model, or a "
                         "larger plan, is faster.")
            .arg(number(told.first, 1));
    case Advice::CoolerVm:
        return Check::tr("Heat slowed a GPU down for %1 % of the time: another VM may be cooler.")
            .arg(number(told.first));
    case Advice::WiderSlot:
        return Check::tr("PCIe lanes of a GPU under load: %1 of 16. Another VM may have more.").arg(number(told.first));
    case Advice::MeasureAgain:
        return Check::
            tr("One first token took %1 times as long as the usual one: measure again when nobody else uses the model.")
                .arg(number(told.first, 1));
    }
    return {};
}

QString linkText(const GpuPair &pair)
{
    switch (pair.link) {
    case GpuLink::NvLink:
        return Check::tr("The slowest pair of GPUs has NVLink with %n lane(s): tensor parallel loses little.", nullptr,
                         pair.lanes);
    case GpuLink::OneBridge:
        return Check::tr("The slowest pair of GPUs is behind one PCIe bridge (PIX): tensor parallel works well.");
    case GpuLink::Bridges:
        return Check::tr("The slowest pair of GPUs is behind several PCIe bridges (PXB): tensor parallel works well.");
    case GpuLink::HostBridge:
        return Check::tr("The slowest pair of GPUs meets at the processor's PCIe (PHB): tensor parallel works, and "
                         "each token waits for the way.");
    case GpuLink::Node:
        return Check::tr("The slowest pair of GPUs is at different PCIe roots of a processor (NODE): tensor parallel "
                         "is slowed down by the way.");
    case GpuLink::System:
        return Check::tr(
            "The slowest pair of GPUs meets across processors (SYS): tensor parallel is slowed down most.");
    }
    return {};
}

QString examStageText(ExamStage stage)
{
    switch (stage) {
    case ExamStage::Connecting:
        return Check::tr("Connecting to the VM");
    case ExamStage::Looking:
        return Check::tr("Looking at the GPUs and the model server");
    case ExamStage::AskingShort:
        return Check::tr("Asking with a short prompt");
    case ExamStage::AskingMedium:
        return Check::tr("Asking with a medium prompt");
    case ExamStage::AskingLong:
        return Check::tr("Asking with a long prompt");
    case ExamStage::Done:
        return Check::tr("Done");
    }
    return {};
}

} // namespace coder
