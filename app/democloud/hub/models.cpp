// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/hub/models.h"

#include <QJsonArray>
#include <algorithm>

namespace coder::demo {
namespace {

const QString qwen2Class = QStringLiteral("Qwen2ForCausalLM");
const QString qwen2 = QStringLiteral("qwen2");
const QString bf16 = QStringLiteral("bfloat16");
const QString fp16 = QStringLiteral("float16");

QJsonObject awqConfig()
{
    return {{u"bits"_qs, 4},
            {u"group_size"_qs, 128},
            {u"modules_to_not_convert"_qs, QJsonValue::Null},
            {u"quant_method"_qs, u"awq"_qs},
            {u"version"_qs, u"gemm"_qs},
            {u"zero_point"_qs, true}};
}

QJsonObject expertsOfQwen3Coder()
{
    return {{u"head_dim"_qs, 128},          {u"num_experts"_qs, 128},
            {u"num_experts_per_tok"_qs, 8}, {u"moe_intermediate_size"_qs, 768},
            {u"decoder_sparse_step"_qs, 1}, {u"norm_topk_prob"_qs, true}};
}

} // namespace

const QList<HubEntry> &hubEntries()
{
    // clang-format off
    // id, gated, class, type,
    //     hidden, intermediate, layers, heads, kv heads, vocabulary, positions, rope theta,
    //     dtype, AWQ, tied, parameters, weight bytes, shards
    static const QList<HubEntry> entries{
        {u"Qwen/Qwen2.5-Coder-1.5B-Instruct"_qs, {}, qwen2Class, qwen2,
             1536, 8960, 28, 12, 2, 151936, 32768, 1e6, bf16, false, true, 1543714304, 3087428608, 1},
        {u"Qwen/Qwen2.5-Coder-3B-Instruct"_qs, {}, qwen2Class, qwen2,
             2048, 11008, 36, 16, 2, 151936, 32768, 1e6, bf16, false, true, 3085938688, 6171877376, 2},
        {u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs, {}, qwen2Class, qwen2,
             3584, 18944, 28, 28, 4, 152064, 32768, 1e6, bf16, false, false, 7615616512, 15231233024, 4},
        {u"Qwen/Qwen2.5-Coder-7B-Instruct-AWQ"_qs, {}, qwen2Class, qwen2,
             3584, 18944, 28, 28, 4, 152064, 32768, 1e6, fp16, true, false, 7615616512, 5570735104, 2},
        {u"Qwen/Qwen2.5-Coder-14B-Instruct"_qs, {}, qwen2Class, qwen2,
             5120, 13824, 48, 40, 8, 152064, 32768, 1e6, bf16, false, false, 14770033664, 29540067328, 6},
        {u"Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"_qs, {}, qwen2Class, qwen2,
             5120, 13824, 48, 40, 8, 152064, 32768, 1e6, fp16, true, false, 14770033664, 9975062528, 3},
        {u"Qwen/Qwen2.5-Coder-32B-Instruct"_qs, {}, qwen2Class, qwen2,
             5120, 27648, 64, 40, 8, 152064, 32768, 1e6, bf16, false, false, 32763876352, 65527752704, 14},
        {u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs, {}, qwen2Class, qwen2,
             5120, 27648, 64, 40, 8, 152064, 32768, 1e6, fp16, true, false, 32763876352, 19330017280, 5},
        {u"Qwen/Qwen3-Coder-30B-A3B-Instruct"_qs, {}, u"Qwen3MoeForCausalLM"_qs, u"qwen3_moe"_qs,
             2048, 5472, 48, 32, 4, 151936, 262144, 1e7, bf16, false, false, 30532122624, 61064245248, 16,
             expertsOfQwen3Coder()},
        {u"mistralai/Codestral-22B-v0.1"_qs, u"auto"_qs, u"MistralForCausalLM"_qs, u"mistral"_qs,
             6144, 16384, 56, 48, 8, 32768, 32768, 1e6, bf16, false, false, 22247282688, 44494565376, 9},
        {u"meta-llama/Llama-3.1-8B-Instruct"_qs, u"manual"_qs, u"LlamaForCausalLM"_qs, u"llama"_qs,
             4096, 14336, 32, 32, 8, 128256, 131072, 5e5, bf16, false, false, 8030261248, 16060522496, 4},
        {u"meta-llama/Llama-3.3-70B-Instruct"_qs, u"manual"_qs, u"LlamaForCausalLM"_qs, u"llama"_qs,
             8192, 28672, 80, 64, 8, 128256, 131072, 5e5, bf16, false, false, 70553706496, 141107412992, 30},
    };
    // clang-format on
    return entries;
}

const HubEntry *findHubEntry(const QString &id)
{
    const auto &all = hubEntries();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const HubEntry &entry) { return entry.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == all.end() ? nullptr : &*found;
}

QJsonObject configOf(const HubEntry &entry)
{
    QJsonObject config = entry.more;
    const QList<std::pair<QString, QJsonValue>> rows{
        {u"architectures"_qs, QJsonArray{entry.architecture}},
        {u"model_type"_qs, entry.modelType},
        {u"hidden_size"_qs, entry.hidden},
        {u"intermediate_size"_qs, entry.intermediate},
        {u"num_hidden_layers"_qs, entry.layers},
        {u"num_attention_heads"_qs, entry.heads},
        {u"num_key_value_heads"_qs, entry.kvHeads},
        {u"vocab_size"_qs, entry.vocabulary},
        {u"max_position_embeddings"_qs, entry.maxPositions},
        {u"rope_theta"_qs, entry.ropeTheta},
        {u"tie_word_embeddings"_qs, entry.tied},
        {u"torch_dtype"_qs, entry.dtype},
        {u"hidden_act"_qs, u"silu"_qs},
        {u"use_cache"_qs, true},
    };
    for (const auto &[key, value] : rows)
        config.insert(key, value);
    if (entry.awq)
        config.insert(u"quantization_config"_qs, awqConfig());
    return config;
}

} // namespace coder::demo
