// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/gpu.h"
#include "core/services/cloud.h"

#include <span>

namespace coder {

// A model this program suggests for a purpose. Figures are the published ones of the model's config.json and
// safetensors index; the context is chosen so that weights and KV cache fit the plan the preset is meant for.
struct Preset
{
    const char *id; // "fast", "balanced", "largest"
    const char *model;
    qint64 weightBytes;
    int attentionHeads;
    qint64 kvBytesPerToken; // 2 × layers × KV heads × head size × 2 bytes
    int contextTokens;
    bool needsBfloat16; // its weights are stored so; half precision overflows in some layers
};

// Whether it fits, spread over all GPUs of a plan, with its context and room to compute.
bool fitsOn(const Preset &preset, const PlanGpus &gpus);

std::span<const Preset> presets();
const Preset *findPreset(const QString &id); // nullptr for an id that is none

// The cheapest plan the preset fits on, spread over all its GPUs, with its context and room to compute. Plans without
// a price or of an unknown card are left out. Empty if there is none.
std::optional<Plan> cheapestFor(const Preset &preset, const QList<Plan> &plans);

} // namespace coder
