// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/topology.h"

#include <algorithm>
#include <array>

namespace coder {
namespace {

constexpr int mostGpus = 64;
constexpr qsizetype mostColumns = 512;

struct LinkWord
{
    const char *word;
    GpuLink link;
};

constexpr std::array<LinkWord, 5> linkWords{{{"PIX", GpuLink::OneBridge},
                                             {"PXB", GpuLink::Bridges},
                                             {"PHB", GpuLink::HostBridge},
                                             {"NODE", GpuLink::Node},
                                             {"SYS", GpuLink::System}}};

// Without the escapes that underline the header.
QByteArray plain(const QByteArray &line)
{
    QByteArray text;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == '\x1b' && at + 1 < line.size() && line[at + 1] == '[') {
            for (at += 2; at < line.size() && (line[at] < '@' || line[at] > '~'); ++at)
                ;
        } else {
            text += line[at] == '\t' ? ' ' : line[at];
        }
    }
    return text.simplified();
}

// "GPU3" → 3; -1 for what is none.
int gpuNumber(const QByteArray &word)
{
    bool isNumber = false;
    const int number = word.startsWith("GPU") && word.size() > 3 && word[3] >= '0' && word[3] <= '9'
                           ? word.mid(3).toInt(&isNumber)
                           : -1;
    return isNumber && number < mostGpus ? number : -1;
}

// The columns of a header: a GPU's number, or -1 for a network card. Empty for any other line.
QList<int> headerOf(const QList<QByteArray> &words)
{
    QList<int> columns;
    for (const QByteArray &word : words) {
        const int gpu = gpuNumber(word);
        if ((gpu < 0 && !word.startsWith("NIC") && !word.startsWith("mlx")) || columns.size() >= mostColumns)
            break; // affinities follow
        columns.append(gpu);
    }
    const bool isHeader = words.size() > 1 ? gpuNumber(words[0]) >= 0 && (columns.size() > 1 || words[1] == "CPU")
                                           : !columns.isEmpty() && columns[0] >= 0;
    return isHeader ? columns : QList<int>();
}

void takeHeader(const QList<int> &columns, Topology &topology)
{
    for (const int gpu : columns)
        if (gpu >= 0 && !topology.gpus.contains(gpu))
            topology.gpus.append(gpu);
    std::ranges::sort(topology.gpus);
}

std::optional<GpuPair> readPair(int row, int column, const QByteArray &cell)
{
    GpuPair pair{std::min(row, column), std::max(row, column), GpuLink::System, 0};
    bool isNumber = false;
    if (cell.startsWith("NV"))
        pair.lanes = cell.mid(2).toInt(&isNumber);
    if (isNumber && pair.lanes > 0 && pair.lanes < 100) {
        pair.link = GpuLink::NvLink;
        return pair;
    }
    pair.lanes = 0;
    for (const LinkWord &known : linkWords)
        if (cell == known.word) {
            pair.link = known.link;
            return pair;
        }
    return std::nullopt;
}

bool isKnownPair(const Topology &topology, const GpuPair &pair)
{
    return std::ranges::any_of(
        topology.pairs, [&](const GpuPair &known) { return known.first == pair.first && known.second == pair.second; });
}

void readRow(const QList<int> &columns, const QList<QByteArray> &words, Topology &topology)
{
    const int row = gpuNumber(words.first());
    if (row < 0 || !columns.contains(row))
        return;
    for (qsizetype at = 0; at < columns.size() && at + 1 < words.size(); ++at) {
        if (columns[at] < 0 || columns[at] == row)
            continue;
        const auto pair = readPair(row, columns[at], words[at + 1]);
        if (pair && !isKnownPair(topology, *pair))
            topology.pairs.append(*pair);
    }
}

} // namespace

std::optional<GpuPair> Topology::slowest() const
{
    if (pairs.isEmpty() || !isKnown())
        return std::nullopt;
    return *std::ranges::max_element(pairs, [](const GpuPair &one, const GpuPair &other) {
        return std::pair(one.link, -one.lanes) < std::pair(other.link, -other.lanes);
    });
}

Topology parseTopology(const QByteArray &text)
{
    Topology topology;
    QList<int> columns; // of the header
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = std::max<qsizetype>(text.indexOf('\n', at), -1);
        const QByteArray line = text.mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? text.size() : end + 1;
        const QList<QByteArray> words = plain(line).split(' ');
        if (columns.isEmpty())
            takeHeader(columns = headerOf(words), topology);
        else if (words.first().startsWith("GPU"))
            readRow(columns, words, topology);
        else
            break; // network cards and the legend
    }
    return topology;
}

QByteArray linkId(GpuLink link)
{
    if (link == GpuLink::NvLink)
        return "NVLink";
    for (const LinkWord &known : linkWords)
        if (known.link == link)
            return known.word;
    return {};
}

bool isFastLink(GpuLink link)
{
    return link <= GpuLink::Bridges;
}

} // namespace coder
