// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/parts.h"

#include <algorithm>

namespace coder::bench {
namespace {

constexpr int pairs = 5;

double startOf(Bed &bed, const QStringList &command)
{
    const auto running = bed.run(command);
    running->waitForPaint(bed.screen());
    return running->startMs();
}

} // namespace

// In turns, so that both meet the same computer. The first pair fills the caches and is not counted.
void measureStart(Bed &bed, Measured &measured)
{
    QList<double> ours;
    QList<double> peers;
    for (int i = 0; i <= pairs; ++i) {
        ours << startOf(bed, bed.product());
        peers << startOf(bed, bed.peer());
        std::printf("start %d: ours %.1f ms, peer %.1f ms\n", i, ours.last(), peers.last());
    }
    measured.figures << Figure{QStringLiteral("first_paint_ratio"), QStringLiteral("ms"),
                               *std::min_element(ours.begin() + 1, ours.end()),
                               *std::min_element(peers.begin() + 1, peers.end()), 1.5};
}

} // namespace coder::bench
