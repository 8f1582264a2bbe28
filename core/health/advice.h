// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/checkup.h"

namespace coder {

// What would make a session better, and the figures that say so. Nothing is advised that was not measured.
enum class Advice {
    UseAllGpus,        // first: GPUs that hold a part of the model; second: GPUs there are
    PipelineInstead,   // the GPUs wait for each other: use in percent, power in percent of its limit
    UseDirectLinks,    // channels that go by the VM's memory or the network, where the GPUs have links of their own
    LeaveTheNetwork,   // channels that go by the network inside one VM
    RaiseMemoryShare,  // GiB that every used GPU has free; the share it may use now, in percent (0 = not known)
    ShortenOrQuantize, // the KV cache was so full, in percent
    AdmitMoreRequests, // requests that waited, while the KV cache was so full, in percent
    UseCudaGraphs,     // tokens per second without them
    ShortenPrompts,    // seconds to the first token of a prompt of so many tokens
    SmallerModel,      // tokens per second of one request
    CoolerVm,          // percent of the time in which heat slowed a GPU down
    WiderSlot,         // lanes of PCIe under load; of 16
    MeasureAgain,      // the slowest first token was so many times the usual one: others used the model meanwhile
};

struct Recommendation
{
    Advice advice = Advice::MeasureAgain;
    double first = 0;
    double second = 0;
};

QList<Recommendation> recommendationsFor(const Checkup &found);

// The name of an advice for machines: "use_all_gpus".
QString adviceId(Advice advice);

} // namespace coder
