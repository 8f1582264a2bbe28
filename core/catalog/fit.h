// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QList>
#include <optional>

namespace coder {

// The attention heads a model's config.json tells, also where it keeps them in `text_config`. 0 = not told.
int attentionHeads(const QJsonObject &config);

// Over how many GPUs vLLM can spread the model: the numbers up to `gpus` that divide its attention heads. Without a
// known count of heads only 1 is sure.
QList<int> legalTensorParallel(const QJsonObject &config, int gpus);

// The longest context the model was made for, in tokens; 0 = not told.
int longestContext(const QJsonObject &config);

// Whether the weights alone fill what vLLM may take, spread over `gpus` cards. KV cache, activations and CUDA graphs
// come on top, so `true` is needed but not enough.
struct WeightFit
{
    double neededGib = 0; // on each GPU
    double usableGib = 0; // of each GPU
    bool fits() const { return neededGib < usableGib; }
};

// Empty if the size of the weights or the memory is not known.
std::optional<WeightFit> weightFit(const std::optional<qint64> &weightBytes, std::optional<int> vramGib, int gpus,
                                   double utilisation);

} // namespace coder
