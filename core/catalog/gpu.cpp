// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/gpu.h"

#include <QRegularExpression>

#include <array>

namespace coder {
namespace {

constexpr std::array cards{
    GpuCard{"g1-gpu-rtx6000-", "Quadro RTX 6000", 24, 75, false},
    GpuCard{"g2-gpu-rtx4000a", "RTX 4000 Ada", 20, 89, true},
    GpuCard{"g3-gpu-rtxpro6000-blackwell-", "RTX PRO 6000 Blackwell", 96, 120, true},
};

} // namespace

std::optional<PlanGpus> gpusOf(const QString &planId)
{
    static const QRegularExpression rest(QStringLiteral("^([1-9][0-9]?)(-[a-z0-9]+)?\\z"));
    for (const GpuCard &card : cards) {
        const QLatin1String family(card.family);
        if (!planId.startsWith(family))
            continue;
        const auto match = rest.match(planId.sliced(family.size()));
        if (match.hasMatch())
            return PlanGpus{card, match.captured(1).toInt()};
    }
    return std::nullopt;
}

} // namespace coder
