// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QString>

namespace coder {

enum class WeightFormat { Unknown, Float32, Bfloat16, Float16, Int8, Fp8, Awq, Gptq, Bnb4, Mxfp4, Nvfp4 };

// Bits of one weight of a linear layer, the scales of its groups included; 0 = unknown.
double bitsPerWeight(WeightFormat format);

// What a model's config.json tells of its size. A figure that is not told is 0. Vision models keep the language model's
// figures in `text_config`; those are read.
struct ModelShape
{
    int layers = 0;
    int hidden = 0;
    int heads = 0;    // of attention
    int kvHeads = 0;  // their keys and values; fewer than heads with grouped queries
    int headSize = 0; // of one head
    int feedForward = 0;
    int vocabulary = 0;
    bool isEmbeddingShared = false; // the output layer uses the input's table
    int longestContext = 0;         // tokens, rope scaling included where it is part of the config

    // Experts; 0 = a dense model.
    int experts = 0;
    int expertFeedForward = 0;
    int sharedFeedForward = 0; // of the experts that every token passes
    int denseLayers = 0;       // of the layers, those without experts

    // Latent attention (DeepSeek): one compressed vector a layer and token, on every GPU.
    int latentRank = 0;
    int latentRope = 0;
    int latentQueryRank = 0;

    // Layers whose cache does not grow with the context.
    int windowLayers = 0;
    int window = 0;       // tokens they hold
    int linearLayers = 0; // a state of fixed size, not counted

    int visionHeads = 0; // of a vision tower, which is spread like the rest
    WeightFormat format = WeightFormat::Unknown;
    bool isBlockQuantized = false; // FP8 in blocks of 128

    int growingLayers() const { return layers - windowLayers - linearLayers; }
    bool isKnown() const { return layers > 0 && hidden > 0 && heads > 0; }
    // Weights in all, from the figures above; 0 = too little is told. A few per cent off: norms and biases are left
    // out.
    double parameters() const;
    // Bytes of the weights as stored; 0 = unknown. The tables of words stay 16 bits wide whatever the rest is.
    double weightBytes() const;
};

ModelShape modelShape(const QJsonObject &config);

} // namespace coder
