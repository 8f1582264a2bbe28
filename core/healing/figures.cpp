// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/figures.h"

#include <QRegularExpression>
#include <QStringList>

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

constexpr Pattern patterns[] = {
    {"estimated maximum model length", R"(estimated maximum model length is (\d+))", "estimated_max_model_len"},
    {"max seq len", R"(max seq len \((\d+)\))", "max_model_len"},
    {"stored in KV cache", R"(stored in KV cache \((\d+)\))", "kv_cache_tokens"},
    {"KV cache is needed", R"(\(?(\d+\.?\d*) GiB KV cache is needed)", "kv_needed_gib"},
    {"available KV cache memory", R"(available KV cache memory \((-?\d+\.?\d*) GiB\))", "kv_available_gib"},
    {"Available KV cache memory", R"(Available KV cache memory: (-?\d+\.?\d*) GiB)", "kv_available_gib"},
    {"KV cache size", R"(KV cache size: ([\d,]+) tokens)", "kv_cache_tokens"},
    {"Free memory on device", R"(\((-?\d+\.?\d*)/(\d+\.?\d*) GiB\))", "free_gib total_gib"},
    {"desired GPU memory utilization", R"(utilization \((\d+\.?\d*), (\d+\.?\d*) GiB\))",
     "gpu_memory_utilization desired_gib"},
    {"max_model_len (", R"(max_model_len \((\d+)\) is greater)", "max_model_len"},
    {"derived max_model_len", R"(derived max_model_len \([A-Za-z_]*=?(\d+))", "derived_max_model_len"},
    {"Mamba cache blocks", R"(Mamba cache blocks \((\d+)\))", "mamba_blocks"},
    {"max_num_seqs (", R"(max_num_seqs \((\d+)\))", "max_num_seqs"},
    {"dummy requests", R"(with (\d+) dummy requests)", "max_num_seqs"},
    {"attention heads", R"(attention heads \((\d+)\))", "attention_heads"},
    {"tensor parallel size", R"([Tt]ensor parallel size \((\d+)\))", "tensor_parallel_size"},
    {"Tensor parallel size", R"(Tensor parallel size \((\d+)\))", "tensor_parallel_size"},
    {"World size", R"(World size \((\d+)\))", "tensor_parallel_size"},
    {"world_size=", R"(world_size=(\d+))", "tensor_parallel_size"},
    {"number of available GPUs", R"(number of available GPUs \((\d+)\))", "gpu_count"},
    {"is not divisible by", R"((\d+) is not divisible by (\d+))", "dimension tensor_parallel_size"},
    {"Tried to allocate", R"(Tried to allocate (\d+\.?\d*) GiB)", "tried_gib"},
    {"Tried to allocate", R"(Tried to allocate (\d+\.?\d*) MiB)", "tried_mib"},
    {"total capacity of", R"(total capacity of (\d+\.?\d*) GiB)", "total_gib"},
    {"already in use", R"(\('[^']{0,64}', (\d+)[,)])", "port"},
    {"already in use", R"(:(\d{2,5})[\]: ])", "port"},
    {"already allocated", R"(:(\d+) failed: port)", "port"},
    {"apability", R"([Mm]in(?:imum)? capability: (\d+))", "min_capability"},
    {"apability", R"([Cc]urrent capability: (\d+))", "capability"},
    {"compute capability", R"(has compute capability (\d+\.\d+))", "capability"},
    {"Xid", R"(Xid \(PCI:[0-9A-Fa-f:.]{4,20}\): (\d+))", "xid"},
    {"server version", R"(server version v?(\d+\.\d+[\w.+]{0,30}))", "vllm_version"},
    {"  version ", R"(  version (\d+\.\d+[\w.+]{0,30}))", "vllm_version"},
    {"engine (v", R"(engine \(v(\d+\.\d+[\w.+]{0,30})\))", "vllm_version"},
    {"exited with code", R"(exited with code (\d+))", "exit_code"},
    {"unrecognized arguments", R"(unrecognized arguments: (\S{1,80}))", "argument"},
    {"error: argument", R"(error: argument (\S{1,80}?):)", "argument"},
    {"custom code", R"(The repository (\S{1,120}) contains custom)", "model"},
    {"gated repo", R"(gated repo for url (\S{1,200}))", "url"},
    {"is not a local folder", R"((\S{1,120}) is not a local folder)", "model"},
    {"Model architectures", R"(Model architectures \['(\w{1,80})')", "architecture"},
    {"model type", R"(model type `(\w{1,80})`)", "architecture"},
    {"needed", R"(expected file size is: (\d+\.?\d*) MB)", "needed_mb"},
    {"MB free", R"(only has (\d+\.?\d*) MB free)", "free_mb"},
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
