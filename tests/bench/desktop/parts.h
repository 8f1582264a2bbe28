// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/bench/desktop/bed.h"
#include "tests/bench/report.h"

namespace coder::bench {

// Each part measures in the bed, prints its runs and adds its figures.
struct Measured
{
    QList<Figure> figures;
    QList<Limit> limits;
};

void measureStart(Bed &bed, Measured &measured);
// Memory and CPU in the tray, the window closed.
void measureRest(Bed &bed, Measured &measured);
// How long the window lets one wait, in a session's story and with many sessions.
void measureStalls(Measured &measured);

} // namespace coder::bench
