// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

namespace coder {

// What one family of GPU plans has in it; the provider's list does not tell.
struct GpuCard
{
    const char *family;    // how plan ids begin, up to the count
    const char *card;      // the maker's name
    int vramGib;           // each
    int computeCapability; // times ten: 89 = 8.9
    bool hasBfloat16;      // from 8.0 on

    QString name() const { return QString::fromLatin1(card); }
};

// The GPUs of a plan, told from its id: <generation>-gpu-<card><count>[-<size>]. The size changes processors, memory
// and disk only. Source: the provider's published plans; g1-gpu-rtx6000 is the Turing Quadro RTX 6000, 24 GB.
struct PlanGpus
{
    GpuCard card;
    int count = 0;
    int vramGib() const { return card.vramGib * count; }
};

// Empty for an id of a family that is not known.
std::optional<PlanGpus> gpusOf(const QString &planId);

} // namespace coder
