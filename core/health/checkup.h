// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/gpusampler.h"

#include <QList>

namespace coder {

// How the question that a check puts to the model went.
struct TokenTrial
{
    bool isAnswered = false;
    std::optional<double> firstTokenSeconds;
    int tokens = 0;
    double seconds = 0; // from the first token to the last
    QString error;      // an error's id

    std::optional<double> tokensPerSecond() const;
};

struct GpuCheck
{
    GpuReading reading;              // the newest
    std::optional<double> peakUse;   // percent, while it was looked at
    std::optional<double> peakPower; // W
    bool isIdle = false;             // less than 1 GiB of its memory is used, what the driver keeps included
};

enum class TensorParallel { Unknown, Single, All, Partial, None };

// What a check found wrong, the worst first.
enum class Finding {
    NoSamples, // nvidia-smi or the VM told nothing
    DriverFailed,
    GpuLost,
    EngineDown,
    NotAnswered, // the question got no token
    Hung,
    GpusUnused,   // some GPUs that are paid for hold no part of the model
    MemoryUneven, // the parts of the model differ by more than a tenth
    SlowedByHeat,
    SlowedByPower, // for most of the time; the usual state of small cards under load
    MemoryErrors,
};

struct Checkup
{
    HealthVerdict verdict = HealthVerdict::Unknown;
    std::array<LayerState, healthLayers> layers{};
    QList<GpuCheck> gpus;
    TensorParallel tensorParallel = TensorParallel::Unknown;
    TokenTrial trial;
    std::optional<double> kvUse;      // 0 to 1
    std::optional<double> kvCapacity; // tokens
    QList<Finding> findings;

    // Nothing that keeps the session from its work was found.
    bool isGood() const;
};

// Puts together what the sampler learned since `from` (seconds, by the VM's clock) and how the question went.
Checkup checkup(const GpuSampler &sampler, qint64 from, const TokenTrial &trial);

// Which findings keep a session from its work; the others cost speed or money.
bool isFailure(Finding finding);

// How the GPUs share the model, by their memory: of several that are all used, one that is not tells more than any
// argument.
TensorParallel tensorParallelOf(const QList<GpuCheck> &gpus);

} // namespace coder
