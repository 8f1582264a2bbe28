// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/modelshape.h"

#include <QJsonArray>
#include <algorithm>

namespace coder {
namespace {

constexpr int largest = 100'000'000;

int bounded(double figure)
{
    return int(std::clamp(figure, 0.0, double(largest)));
}

// One object of figures, the language model's first.
class Figures
{
public:
    explicit Figures(const QJsonObject &config)
        : m_own(config)
        , m_text(config.value(QStringLiteral("text_config")).toObject())
    {}
    QJsonValue value(const char *name) const
    {
        const QJsonValue text = m_text.value(QLatin1String(name));
        return text.isUndefined() || text.isNull() ? m_own.value(QLatin1String(name)) : text;
    }
    bool is(const char *name) const { return value(name).toBool(); }
    QString word(const char *name) const { return value(name).toString(); }
    // The first that is told and positive; what no model has is not told.
    int first(std::initializer_list<const char *> names) const
    {
        for (const char *name : names)
            if (const int figure = value(name).toInt(); figure > 0 && figure <= largest)
                return figure;
        return 0;
    }

private:
    QJsonObject m_own;
    QJsonObject m_text;
};

WeightFormat quantized(const QJsonObject &quantization)
{
    const QString method = quantization.value(QStringLiteral("quant_method")).toString().toLower();
    const int bits =
        quantization.value(QStringLiteral("bits")).toInt(quantization.value(QStringLiteral("w_bit")).toInt());
    const QString all = method + quantization.value(QStringLiteral("format")).toString().toLower()
                        + quantization.value(QStringLiteral("quant_algo")).toString().toLower();
    if (all.contains(u"mxfp4"))
        return WeightFormat::Mxfp4;
    if (all.contains(u"nvfp4"))
        return WeightFormat::Nvfp4;
    if (method == u"awq")
        return WeightFormat::Awq;
    if (method == u"bitsandbytes")
        return quantization.value(QStringLiteral("load_in_8bit")).toBool() ? WeightFormat::Int8 : WeightFormat::Bnb4;
    if (all.contains(u"fp8") || all.contains(u"float-quantized"))
        return WeightFormat::Fp8;
    if (all.contains(u"int-quantized") || bits == 8)
        return WeightFormat::Int8;
    if (method.startsWith(u"gptq") || all.contains(u"pack-quantized"))
        return WeightFormat::Gptq;
    return WeightFormat::Unknown;
}

WeightFormat formatOf(const Figures &figures)
{
    if (const QJsonObject quantization = figures.value("quantization_config").toObject(); !quantization.isEmpty())
        return quantized(quantization);
    const QString dtype = figures.word("torch_dtype").isEmpty() ? figures.word("dtype") : figures.word("torch_dtype");
    if (dtype == u"float32")
        return WeightFormat::Float32;
    if (dtype == u"bfloat16")
        return WeightFormat::Bfloat16;
    return dtype == u"float16" || dtype == u"half" ? WeightFormat::Float16 : WeightFormat::Unknown;
}

// How far the rope is stretched by the config itself: yarn multiplies the context the model was trained with.
int stretched(const Figures &figures, int context)
{
    const QJsonObject scaling = figures.value("rope_scaling").toObject();
    const QString type =
        scaling.value(QStringLiteral("rope_type")).toString(scaling.value(QStringLiteral("type")).toString());
    const double factor = scaling.value(QStringLiteral("factor")).toDouble();
    const int original = scaling.value(QStringLiteral("original_max_position_embeddings")).toInt(context);
    if (type == u"yarn" && factor > 1)
        return bounded(original * factor);
    return (type == u"linear" || type == u"dynamic") && factor > 1 ? bounded(context * factor) : context;
}

void readExperts(const Figures &figures, ModelShape &shape)
{
    shape.experts = figures.first({"num_experts", "num_local_experts", "n_routed_experts"});
    if (shape.experts == 0)
        return;
    shape.expertFeedForward = figures.first({"moe_intermediate_size", "intermediate_size"});
    shape.sharedFeedForward = figures.first({"shared_expert_intermediate_size"});
    if (shape.sharedFeedForward == 0)
        shape.sharedFeedForward = bounded(double(figures.first({"n_shared_experts"})) * shape.expertFeedForward);
    shape.denseLayers =
        figures.first({"first_k_dense_replace"}) + int(figures.value("mlp_only_layers").toArray().size());
    if (const int step = figures.first({"decoder_sparse_step"}); step > 1)
        shape.denseLayers = shape.layers - shape.layers / step;
    shape.denseLayers = std::min(shape.denseLayers, shape.layers);
}

int countOf(const QJsonArray &types, const char *type)
{
    return int(std::count(types.begin(), types.end(), QJsonValue(QLatin1String(type))));
}

// Newer configs name the kind of every layer; older ones tell a pattern or a model's family.
void readLayerKinds(const Figures &figures, ModelShape &shape)
{
    const QJsonArray types = figures.value("layer_types").toArray();
    shape.window = figures.first({"sliding_window"});
    if (!types.isEmpty()) {
        shape.windowLayers = countOf(types, "sliding_attention") + countOf(types, "chunked_attention");
        shape.linearLayers = countOf(types, "linear_attention");
    } else if (const int every = figures.first({"full_attention_interval"}); every > 1) {
        shape.linearLayers = shape.layers - shape.layers / every;
    } else if (shape.window > 0 && figures.first({"sliding_window_pattern"}) > 1) {
        shape.windowLayers = shape.layers - shape.layers / figures.first({"sliding_window_pattern"});
    } else if (shape.window > 0 && figures.word("model_type").startsWith(u"gemma2")) {
        shape.windowLayers = (shape.layers + 1) / 2;
    } else if (shape.window > 0 && figures.word("model_type") == u"mistral") {
        shape.windowLayers = shape.layers;
    }
    if (figures.value("use_sliding_window").isBool() && !figures.is("use_sliding_window"))
        shape.windowLayers = 0;
    if (shape.window == 0)
        shape.windowLayers = 0;
    shape.windowLayers = std::min(shape.windowLayers, shape.layers);
    shape.linearLayers = std::min(shape.linearLayers, shape.layers - shape.windowLayers);
}

double attentionWeights(const ModelShape &shape)
{
    const double hidden = shape.hidden;
    const double inner = double(shape.heads) * shape.headSize;
    if (shape.latentRank == 0)
        return 2 * hidden * inner + 2 * hidden * shape.kvHeads * shape.headSize;
    // Queries down and up, keys and values down and up, and out.
    const double query = shape.latentQueryRank > 0 ? shape.latentQueryRank * (hidden + inner) : hidden * inner;
    return query + hidden * (shape.latentRank + shape.latentRope) + 2.0 * shape.latentRank * inner + inner * hidden;
}

double feedForwardWeights(const ModelShape &shape)
{
    const double hidden = shape.hidden;
    const double dense = 3 * hidden * shape.feedForward;
    if (shape.experts == 0)
        return dense * shape.layers;
    const double sparse = 3 * hidden * (double(shape.experts) * shape.expertFeedForward + shape.sharedFeedForward)
                          + hidden * shape.experts;
    return dense * shape.denseLayers + sparse * (shape.layers - shape.denseLayers);
}

double tableWeights(const ModelShape &shape)
{
    return double(shape.vocabulary) * shape.hidden * (shape.isEmbeddingShared ? 1 : 2);
}

} // namespace

double bitsPerWeight(WeightFormat format)
{
    switch (format) {
    case WeightFormat::Float32:
        return 32;
    case WeightFormat::Bfloat16:
    case WeightFormat::Float16:
        return 16;
    case WeightFormat::Int8:
    case WeightFormat::Fp8:
        return 8;
    case WeightFormat::Awq:
    case WeightFormat::Gptq:
    case WeightFormat::Mxfp4:
        return 4.24;
    case WeightFormat::Bnb4:
        return 4.4;
    case WeightFormat::Nvfp4:
        return 4.5;
    case WeightFormat::Unknown:
        return 0;
    }
    return 0;
}

double ModelShape::parameters() const
{
    if (!isKnown() || vocabulary == 0)
        return 0;
    return attentionWeights(*this) * layers + feedForwardWeights(*this) + tableWeights(*this);
}

double ModelShape::weightBytes() const
{
    const double tables = tableWeights(*this);
    const double bits = bitsPerWeight(format);
    if (parameters() == 0 || bits == 0)
        return 0;
    return (parameters() - tables) * bits / 8 + tables * std::max(bits, 16.0) / 8;
}

ModelShape modelShape(const QJsonObject &config)
{
    const Figures figures(config);
    ModelShape shape;
    shape.layers = figures.first({"num_hidden_layers", "n_layer", "num_layers", "n_layers"});
    shape.hidden = figures.first({"hidden_size", "n_embd", "d_model"});
    shape.heads = figures.first({"num_attention_heads", "n_head", "n_heads"});
    shape.kvHeads = figures.first({"num_key_value_heads", "num_kv_heads", "n_head_kv", "multi_query_group_num"});
    if (shape.kvHeads == 0)
        shape.kvHeads = figures.is("multi_query") ? 1 : shape.heads;
    shape.headSize = figures.first({"head_dim"});
    if (shape.headSize == 0 && shape.heads > 0)
        shape.headSize = shape.hidden / shape.heads;
    shape.feedForward = figures.first({"intermediate_size", "n_inner", "ffn_hidden_size"});
    shape.vocabulary = figures.first({"vocab_size"});
    shape.isEmbeddingShared = figures.is("tie_word_embeddings");
    shape.longestContext = stretched(figures, figures.first({"max_position_embeddings", "n_positions", "seq_length"}));
    shape.latentRank = figures.first({"kv_lora_rank"});
    shape.latentRope = figures.first({"qk_rope_head_dim"});
    shape.latentQueryRank = figures.first({"q_lora_rank"});
    if (shape.latentRank > 0) // a query has a part that is compressed and one that turns
        shape.headSize = figures.first({"qk_nope_head_dim", "head_dim"}) + shape.latentRope;
    readExperts(figures, shape);
    readLayerKinds(figures, shape);
    shape.visionHeads =
        config.value(QStringLiteral("vision_config")).toObject().value(QStringLiteral("num_heads")).toInt();
    shape.format = formatOf(figures);
    shape.isBlockQuantized =
        !figures.value("quantization_config").toObject().value(QStringLiteral("weight_block_size")).toArray().isEmpty();
    return shape;
}

} // namespace coder
