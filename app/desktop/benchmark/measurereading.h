// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkmeasurer.h"

namespace coder {

// What a benchmark that was started has come to, in sentences; empty if none was.
QString measureState(const BenchmarkMeasurer &measurer);
// How far the run under way is, in a sentence; empty if none is or it has told nothing yet.
QString measureProgress(const BenchmarkMeasurer &measurer);
// From 0 to 1000 for each run of the wish.
int measureValue(const BenchmarkMeasurer &measurer);

} // namespace coder
