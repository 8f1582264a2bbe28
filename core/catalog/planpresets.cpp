// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/planpresets.h"

#include <array>

namespace coder {
namespace {

// clang-format off
constexpr Preset qwen14{"", "Qwen/Qwen2.5-Coder-14B-Instruct-AWQ",  9960000000, 40, 196608, 16384, false};
constexpr Preset qwen32{"", "Qwen/Qwen2.5-Coder-32B-Instruct-AWQ", 19330017280, 40, 262144, 24576, false};
constexpr Preset qwen72{"", "Qwen/Qwen2.5-72B-Instruct-AWQ",       41610000000, 64, 327680, 32768, false};

constexpr Preset with(Preset served, int contextTokens)
{
    served.contextTokens = contextTokens;
    return served;
}

// The Quadro has no bfloat16: half precision is asked for.
constexpr std::array presetTable{
    PlanPreset{"rtx4000-1gpu", "g2-gpu-rtx4000a1-s", qwen14,              "auto"},
    PlanPreset{"rtx4000-2gpu", "g2-gpu-rtx4000a2-s", qwen32,              "auto"},
    PlanPreset{"rtx6000-1gpu", "g1-gpu-rtx6000-1",   with(qwen14, 32768), "half"},
    PlanPreset{"rtx6000-2gpu", "g1-gpu-rtx6000-2",   with(qwen32, 32768), "half"},
    PlanPreset{"rtx6000-4gpu", "g1-gpu-rtx6000-4",   qwen72,              "half"},
};

constexpr std::array profileTable{
    PerfProfile{'A', "Careful: least risk of running out of memory", 0.80, 1, ""},
    PerfProfile{'B', "Balanced",                                     0.90, 1, ""},
    PerfProfile{'C', "Two requests at once",                         0.90, 2, ""},
    PerfProfile{'D', "Long contexts",                                0.85, 1, "--enable-prefix-caching"},
    PerfProfile{'E', "Most throughput, most risk",                   0.95, 4, "--enable-prefix-caching"},
};
// clang-format on

} // namespace

std::span<const PlanPreset> planPresets()
{
    return presetTable;
}

const PlanPreset *findPlanPreset(const QString &id)
{
    for (const PlanPreset &preset : presetTable)
        if (id == QLatin1String(preset.id))
            return &preset;
    return nullptr;
}

QMap<QString, QString> settingsOf(const PlanPreset &preset)
{
    const auto gpus = gpusOf(QString::fromLatin1(preset.plan));
    return {{QStringLiteral("TYPE"), QString::fromLatin1(preset.plan)},
            {QStringLiteral("MODEL_ID"), QString::fromLatin1(preset.served.model)},
            {QStringLiteral("VLLM_MAX_MODEL_LEN"), QString::number(preset.served.contextTokens)},
            {QStringLiteral("VLLM_TENSOR_PARALLEL_SIZE"), QString::number(gpus ? gpus->count : 1)},
            {QStringLiteral("VLLM_DTYPE"), QString::fromLatin1(preset.dtype)}};
}

std::span<const PerfProfile> perfProfiles()
{
    return profileTable;
}

const PerfProfile *findPerfProfile(const QString &id)
{
    for (const PerfProfile &profile : profileTable)
        if (id.size() == 1 && id.at(0).toUpper() == QLatin1Char(profile.id))
            return &profile;
    return nullptr;
}

} // namespace coder
