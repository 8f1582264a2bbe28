// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/answertiming.h"

namespace coder::benchmark {

// When `count` requests of an open loop are sent, since the run began: a Poisson process of `perSecond` requests a
// second, stretched so that the last one is sent at count ÷ perSecond, as `vllm bench serve` does, so that runs with
// other seeds are as long. The same seed gives the same times on every computer.
QList<Nanoseconds> poissonArrivals(int count, double perSecond, quint32 seed);

} // namespace coder::benchmark
