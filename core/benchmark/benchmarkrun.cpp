// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/benchmarkrun.h"

#include <cmath>

namespace coder::benchmark {
namespace {

constexpr double secondsPerHour = 3600;

// What a damaged file makes is not known rather than endless.
std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<double> BenchmarkRun::outputPerUser() const
{
    if (tpot.mean && *tpot.mean > 0)
        return finite(1000 / *tpot.mean);
    if (outputThroughput && concurrency > 0)
        return *outputThroughput / concurrency;
    return std::nullopt;
}

std::optional<double> BenchmarkRun::outputPerDollar() const
{
    if (!outputThroughput || !hourly || hourly->micros() <= 0)
        return std::nullopt;
    return finite(*outputThroughput * secondsPerHour / hourly->dollars());
}

std::optional<double> BenchmarkRun::dollarsPerMillion() const
{
    const auto perDollar = outputPerDollar();
    return perDollar && *perDollar > 0 ? finite(1e6 / *perDollar) : std::nullopt;
}

std::optional<double> BenchmarkRun::successRate() const
{
    const int ended = completed + failed;
    return ended > 0 ? std::optional(double(completed) / ended) : std::nullopt;
}

bool BenchmarkRun::isRough() const
{
    return completed < roughBelow;
}

} // namespace coder::benchmark
