// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/figures.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace coder::healing {
namespace {

// A sentence with numbers in it: each group is a figure of that name. None of the patterns can backtrack far: between
// fixed words there are only digits and short classes.
struct Pattern
{
    const char *word; // in every line that can match; looked for first
    const char *expression;
    const char *names; // of the groups, with spaces between
};

constexpr std::array patterns = {
    Pattern{"estimated maximum model length", R"(estimated maximum model length is (\d+))", "estimated_max_model_len"},
    Pattern{"max seq len", R"(max seq len \((\d+)\))", "max_model_len"},
    Pattern{"stored in KV cache", R"(stored in KV cache \((\d+)\))", "kv_cache_tokens"},
    Pattern{"KV cache is needed", R"(\(?(\d+\.?\d*) GiB KV cache is needed)", "kv_needed_gib"},
    Pattern{"available KV cache memory", R"(available KV cache memory \((-?\d+\.?\d*) GiB\))", "kv_available_gib"},
    Pattern{"Available KV cache memory", R"(Available KV cache memory: (-?\d+\.?\d*) GiB)", "kv_available_gib"},
    Pattern{"KV cache size", R"(KV cache size: ([\d,]+) tokens)", "kv_cache_tokens"},
    Pattern{"Free memory on device", R"(\((-?\d+\.?\d*)/(\d+\.?\d*) GiB\))", "free_gib total_gib"},
    Pattern{"desired GPU memory utilization", R"(utilization \((\d+\.?\d*), (\d+\.?\d*) GiB\))",
            "gpu_memory_utilization desired_gib"},
    Pattern{"max_model_len (", R"(max_model_len \((\d+)\) is greater)", "max_model_len"},
    Pattern{"derived max_model_len", R"(derived max_model_len \([A-Za-z_]*=?(\d+))", "derived_max_model_len"},
    Pattern{"Mamba cache blocks", R"(Mamba cache blocks \((\d+)\))", "mamba_blocks"},
    Pattern{"max_num_seqs (", R"(max_num_seqs \((\d+)\))", "max_num_seqs"},
    Pattern{"dummy requests", R"(with (\d+) dummy requests)", "max_num_seqs"},
    Pattern{"attention heads", R"(attention heads \((\d+)\))", "attention_heads"},
    Pattern{"tensor parallel size", R"([Tt]ensor parallel size \((\d+)\))", "tensor_parallel_size"},
    Pattern{"Tensor parallel size", R"(Tensor parallel size \((\d+)\))", "tensor_parallel_size"},
    Pattern{"World size", R"(World size \((\d+)\))", "tensor_parallel_size"},
    Pattern{"world_size=", R"(world_size=(\d+))", "tensor_parallel_size"},
    Pattern{"number of available GPUs", R"(number of available GPUs \((\d+)\))", "gpu_count"},
    Pattern{"is not divisible by", R"((\d+) is not divisible by (\d+))", "dimension tensor_parallel_size"},
    Pattern{"Tried to allocate", R"(Tried to allocate (\d+\.?\d*) GiB)", "tried_gib"},
    Pattern{"Tried to allocate", R"(Tried to allocate (\d+\.?\d*) MiB)", "tried_mib"},
    Pattern{"total capacity of", R"(total capacity of (\d+\.?\d*) GiB)", "total_gib"},
    Pattern{"already in use", R"(\('[^']{0,64}', (\d+)[,)])", "port"},
    Pattern{"already in use", R"(:(\d{2,5})[\]: ])", "port"},
    Pattern{"already allocated", R"(:(\d+) failed: port)", "port"},
    Pattern{"bind host port", R"(bind host port (?:for )?[^ ]{0,40}?:(\d{2,5})[:/ ])", "port"},
    Pattern{"apability", R"([Mm]in(?:imum)? capability: (\d+))", "min_capability"},
    Pattern{"apability", R"([Cc]urrent capability: (\d+))", "capability"},
    Pattern{"compute capability", R"(has compute capability (\d+\.\d+))", "capability"},
    Pattern{"Xid", R"(Xid \(PCI:[0-9A-Fa-f:.]{4,20}\): (\d+))", "xid"},
    Pattern{"server version", R"(server version v?(\d+\.\d+[\w.+]{0,30}))", "vllm_version"},
    Pattern{"  version ", R"(  version (\d+\.\d+[\w.+]{0,30}))", "vllm_version"},
    Pattern{"engine (v", R"(engine \(v(\d+\.\d+[\w.+]{0,30})\))", "vllm_version"},
    Pattern{"exited with code", R"(exited with code (\d+))", "exit_code"},
    Pattern{"unrecognized arguments", R"(unrecognized arguments: (\S{1,80}))", "argument"},
    Pattern{"error: argument", R"(error: argument (\S{1,80}?):)", "argument"},
    Pattern{"custom code", R"(The repository (\S{1,120}) contains custom)", "model"},
    Pattern{"gated repo", R"(gated repo for url (\S{1,200}))", "url"},
    Pattern{"is not a local folder", R"((\S{1,120}) is not a local folder)", "model"},
    Pattern{"Model architectures", R"(Model architectures \['(\w{1,80})')", "architecture"},
    Pattern{"model type", R"(model type `(\w{1,80})`)", "architecture"},
    Pattern{"needed", R"(expected file size is: (\d+\.?\d*) MB)", "needed_mb"},
    Pattern{"MB free", R"(only has (\d+\.?\d*) MB free)", "free_mb"},
};

QJsonValue valueOf(QString text)
{
    bool isNumber = false;
    const double number = text.remove(u',').toDouble(&isNumber);
    const bool isVersion = text.count(u'.') > 1;
    return isNumber && !isVersion ? QJsonValue(number) : QJsonValue(text);
}

QRegularExpression expressionOf(const Pattern &pattern)
{
    static const QHash<QLatin1String, QRegularExpression> made = [] {
        QHash<QLatin1String, QRegularExpression> all;
        for (const Pattern &one : patterns)
            all.insert(QLatin1String(one.expression), QRegularExpression(QLatin1String(one.expression)));
        return all;
    }();
    return made.value(QLatin1String(pattern.expression));
}

} // namespace

void readFigures(const QString &line, QJsonObject *values)
{
    for (const Pattern &pattern : patterns) {
        if (!line.contains(QLatin1String(pattern.word)))
            continue;
        const auto match = expressionOf(pattern).match(line);
        const QStringList names = QString::fromLatin1(pattern.names).split(u' ');
        for (int i = 0; match.hasMatch() && i < names.size(); ++i)
            if (!values->contains(names.at(i)))
                values->insert(names.at(i), valueOf(match.captured(i + 1)));
    }
}

} // namespace coder::healing
