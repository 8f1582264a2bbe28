// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/gpu.h"
#include "core/catalog/presets.h"

#include <QMap>

namespace coder {

// The older tool's presets, one a plan, under its names. It took the 24 GB Quadro RTX 6000 for a 48 GB card; model and
// context are those that fit the plan as it is.
struct PlanPreset
{
    const char *id; // "rtx4000-1gpu"
    const char *plan;
    Preset served; // `id` of it is unused
    const char *dtype;
};

std::span<const PlanPreset> planPresets();
const PlanPreset *findPlanPreset(const QString &id); // nullptr for an id that is none

// The settings it stands for, by their .env names.
QMap<QString, QString> settingsOf(const PlanPreset &preset);

// The older tool's performance profiles, PERF_PROFILE=A to E: what vLLM is given where the settings do not say.
struct PerfProfile
{
    char id;
    const char *label;
    double gpuMemoryUtilization;
    int maxNumSeqs;
    const char *extraArgs;
};

std::span<const PerfProfile> perfProfiles();
const PerfProfile *findPerfProfile(const QString &id); // upper or lower case; nullptr for an id that is none

} // namespace coder
