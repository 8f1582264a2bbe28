// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fit.h"

#include <QJsonValue>

namespace coder {
namespace {

// The text model's figure, which vision models keep one level down.
int figure(const QJsonObject &config, const QString &name)
{
    const int own = config.value(name).toInt();
    return own > 0 ? own : config.value(QStringLiteral("text_config")).toObject().value(name).toInt();
}

} // namespace

int attentionHeads(const QJsonObject &config)
{
    const int heads = figure(config, QStringLiteral("num_attention_heads"));
    return heads > 0 ? heads : figure(config, QStringLiteral("n_head"));
}

QList<int> legalTensorParallel(const QJsonObject &config, int gpus)
{
    const int heads = attentionHeads(config);
    QList<int> legal;
    for (int size = 1; size <= gpus; ++size)
        if (size == 1 || (heads > 0 && heads % size == 0))
            legal << size;
    return legal;
}

int longestContext(const QJsonObject &config)
{
    return figure(config, QStringLiteral("max_position_embeddings"));
}

std::optional<WeightFit> weightFit(const std::optional<qint64> &weightBytes, std::optional<int> vramGib, int gpus,
                                   double utilisation)
{
    if (!weightBytes || *weightBytes <= 0 || !vramGib || gpus < 1)
        return std::nullopt;
    return WeightFit{double(*weightBytes) / gpus / double(1 << 30), *vramGib * utilisation};
}

} // namespace coder
