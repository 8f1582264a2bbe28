// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/presets.h"

#include "core/catalog/gpu.h"

#include <array>

namespace coder {
namespace {

// clang-format off
constexpr std::array table{
    Preset{"fast",     "Qwen/Qwen2.5-Coder-7B-Instruct-AWQ",   5570735104,  28,  57344, 32768, false},
    Preset{"balanced", "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", 19330017280,  40, 262144, 32768, false},
    Preset{"largest",  "Qwen/Qwen3-Coder-30B-A3B-Instruct",   61064245248,  32,  98304, 65536, true},
};
// clang-format on

constexpr double gib = double(1 << 30);
constexpr double share = 0.90;     // of the memory, as vLLM takes it by default
constexpr double workingGib = 1.5; // activations and CUDA graphs, on each card

} // namespace

bool fitsOn(const Preset &preset, const PlanGpus &gpus)
{
    if (preset.attentionHeads % gpus.count != 0 || (preset.needsBfloat16 && !gpus.card.hasBfloat16))
        return false;
    const double bytes = double(preset.weightBytes) + double(preset.kvBytesPerToken) * preset.contextTokens;
    return bytes / gpus.count / gib + workingGib < share * gpus.card.vramGib;
}

std::span<const Preset> presets()
{
    return table;
}

const Preset *findPreset(const QString &id)
{
    for (const Preset &preset : table)
        if (id == QLatin1String(preset.id))
            return &preset;
    return nullptr;
}

std::optional<Plan> cheapestFor(const Preset &preset, const QList<Plan> &plans)
{
    std::optional<Plan> best;
    for (const Plan &plan : plans) {
        const auto gpus = gpusOf(plan.id);
        if (!plan.hourly || !gpus || !fitsOn(preset, *gpus))
            continue;
        if (!best || *plan.hourly < *best->hourly)
            best = plan;
    }
    return best;
}

} // namespace coder
