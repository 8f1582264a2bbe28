// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <optional>

namespace coder {

// How two GPUs reach each other, the fastest first. What `nvidia-smi topo -m` calls NV#, PIX, PXB, PHB, NODE and SYS.
enum class GpuLink {
    NvLink,     // a link of their own: 25 to 50 GB/s for each of its lanes
    OneBridge,  // PIX: at most one PCIe bridge
    Bridges,    // PXB: several PCIe bridges, not the processor
    HostBridge, // PHB: by the processor's PCIe
    Node,       // NODE: by several PCIe roots of one processor
    System,     // SYS: by the link between processors
};

struct GpuPair
{
    int first = 0; // as the driver counts; smaller than second
    int second = 0;
    GpuLink link = GpuLink::System;
    int lanes = 0; // of NVLink

    friend bool operator==(const GpuPair &, const GpuPair &) = default;
};

// How the GPUs of a VM hang together. Nothing is known of pairs that were not told.
struct Topology
{
    QList<int> gpus;
    QList<GpuPair> pairs;

    bool isKnown() const { return !gpus.isEmpty() && pairs.size() == gpus.size() * (gpus.size() - 1) / 2; }
    // Tensor parallel waits for the slowest pair at every layer. nullopt with one GPU, or where a pair is not known.
    std::optional<GpuPair> slowest() const;
};

// Reads what `nvidia-smi topo -m` printed: with tabs or blanks between its columns, underlined or not, with network
// cards among the GPUs, with or without affinities and legend. Linear in the text.
Topology parseTopology(const QByteArray &text);

// "NVLink", "PIX", … as nvidia-smi writes it, for machines.
QByteArray linkId(GpuLink link);

// Whether GPUs that reach each other like this may share every layer without waiting for one another much.
bool isFastLink(GpuLink link);

} // namespace coder
