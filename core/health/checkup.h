// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/gpusampler.h"
#include "core/health/machinefacts.h"
#include "core/health/trials.h"

#include <QList>
#include <QMap>

namespace coder {

struct GpuCheck
{
    GpuReading reading;              // the newest
    std::optional<double> peakUse;   // percent, while it was looked at
    std::optional<double> peakPower; // W
    bool isIdle = false;             // less than 1 GiB of its memory is used, what the driver keeps included
    double slowedByHeat = 0;         // parts of the time it was looked at, 0 to 1
    double slowedByPower = 0;
};

// What the counters told of other people's requests and ours.
enum class FlowState {
    Unknown,
    Idle,    // nobody asks
    Flowing, // tokens came
    Stalled, // requests run and no token came all the while
};

struct TokenFlow
{
    FlowState state = FlowState::Unknown;
    std::optional<double> tokensPerSecond; // mean of the seconds in which some came
    std::optional<double> promptTokensPerSecond;
    std::optional<double> mostRunning; // requests
    std::optional<double> mostWaiting;
    std::optional<double> lastTokenAgo; // seconds
};

// How often a GPU was seen, and slowed down.
struct SlowCount
{
    int seen = 0;
    int byHeat = 0;
    int byPower = 0;
};

// What was learned beside the samples.
struct Observed
{
    MachineFacts facts;
    std::optional<TokenTrial> question; // one short question; nullopt where none was put
    QList<SizeTrial> trials;            // of prompt sizes; empty where none were made
    QMap<int, SlowCount> slowed;        // by the GPU's index

    void see(const QList<GpuReading> &gpus);
};

enum class TensorParallel { Unknown, Single, All, Partial, None };

// What a check found wrong, the worst first.
enum class Finding {
    NoSamples, // nvidia-smi or the VM told nothing
    DriverFailed,
    GpuLost,
    EngineDown,
    NotAnswered, // a question got no token
    Hung,
    GpusUnused,   // some GPUs that are paid for hold no part of the model
    MemoryUneven, // the parts of the model differ by more than a tenth
    SlowedByHeat,
    SlowedByPower, // for most of the time; the usual state of small cards under load
    MemoryErrors,
    NcclWarned,  // its words are in facts.nccl
    TokensStall, // requests ran and got no token while it was looked at; not long enough for a hang
};

struct Checkup
{
    HealthVerdict verdict = HealthVerdict::Unknown;
    std::array<LayerState, healthLayers> layers{};
    QList<GpuCheck> gpus;
    TensorParallel tensorParallel = TensorParallel::Unknown;
    MachineFacts facts;
    TokenFlow flow;
    std::optional<TokenTrial> question;
    QList<SizeTrial> trials;
    std::optional<double> kvUse;      // 0 to 1
    std::optional<double> peakKvUse;  // while it was looked at
    std::optional<double> kvCapacity; // tokens
    QList<Finding> findings;

    // Nothing that keeps the session from its work was found.
    bool isGood() const;
};

// Puts together what the sampler learned since `from` (seconds, by the VM's clock) and what was learned beside it.
Checkup checkup(const GpuSampler &sampler, qint64 from, const Observed &observed);

// Which findings keep a session from its work; the others cost speed or money.
bool isFailure(Finding finding);

// How the GPUs share the model, by their memory: of several that are all used, one that is not tells more than any
// argument.
TensorParallel tensorParallelOf(const QList<GpuCheck> &gpus);

} // namespace coder
