// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/modelshape.h"

#include <QList>
#include <optional>

namespace coder {

// What a model is to run on. Memory in GiB, of one GPU.
struct GpuSet
{
    std::optional<double> vramGib;
    int count = 1;
    int computeCapability = 0; // times ten; 0 = unknown
};

struct FitQuestion
{
    ModelShape model;
    std::optional<qint64> weightBytes; // as the hub tells; better than what the config lets one reckon
    GpuSet gpus;
    int tensorParallel = 0; // GPUs to spread it over; 0 = as many as are legal
    int kvBytes = 2;        // of one number in the KV cache
    int context = 0;        // tokens wanted; 0 = whatever fits
    double utilisation = 0.90;
    std::optional<double> availableKvGib; // measured, of one GPU; else it is reckoned
};

struct FitReason
{
    enum class Kind {
        ModelUnknown,          // the config tells too little
        MemoryUnknown,         // of the GPU
        TensorParallelIllegal, // the model cannot be spread like that
        WeightsTooLarge,
        CacheTooSmall,     // for the context that is wanted, or for any of use
        ContextTooLong,    // longer than the model was made for
        FormatUnsupported, // the card has no kernels for these weights
        // These forbid nothing.
        HalfInstead,     // the card cannot calculate in bfloat16: --dtype half
        FormatSlow,      // the card unpacks these weights as it goes
        CacheReplicated, // more GPUs than key-value heads: every GPU keeps copies
    };
    Kind kind = Kind::ModelUnknown;
    double needed = 0;    // GiB, or tokens, or GPUs, as the kind has it
    double available = 0; // the same unit
};

// Whether a reason says no.
bool forbids(FitReason::Kind kind);

// What cannot be told is empty.
struct MemoryFit
{
    std::optional<bool> fits;
    std::optional<double> weightBytesPerGpu;
    std::optional<double> weightRoomGib; // of each GPU, for weights and KV cache
    std::optional<double> kvBytesPerTokenPerGpu;
    std::optional<qint64> kvCacheTokens;
    std::optional<qint64> maxContext;     // of one conversation
    std::optional<double> maxConcurrency; // conversations of the wanted, else the longest possible context
    QList<int> legalTensorParallel;
    int tensorParallel = 1;
    QList<FitReason> reasons;
};

// vLLM's own sums. Every GPU holds its part of the weights, a part of the key-value heads (at least one), and for
// latent attention the whole compressed cache; what is left of `utilisation` after weights and overheads is the KV
// cache, in blocks of 16 tokens. Layers with a sliding window hold the window only.
MemoryFit memoryFit(const FitQuestion &question);

// Bytes of the KV cache that one token takes on each GPU in the layers whose cache grows with the context.
double kvBytesPerToken(const ModelShape &model, int tensorParallel, int kvBytes);

// Over how many GPUs vLLM can spread it: numbers up to `gpus` that divide the attention heads (a vision tower's too)
// and the feed-forward width, and divide the key-value heads or are a multiple of them. Always 1.
QList<int> legalTensorParallel(const ModelShape &model, int gpus);

} // namespace coder
