// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginemetrics.h"
#include "tests/fuzz/fuzz.h"

#include <cmath>

using namespace coder;
using namespace coder::fuzz;

namespace {
void check(const std::optional<double> &number)
{
    promise(!number || (std::isfinite(*number) && *number >= 0), "what is told is a finite amount");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = bytes(data, size);
    const EngineMetrics metrics = parseEngineMetrics(text);
    for (const auto &number : {metrics.running, metrics.waiting, metrics.promptTokens, metrics.generationTokens,
                               metrics.finished, metrics.preemptions})
        check(number);
    promise(!metrics.kvUse || (*metrics.kvUse >= 0 && *metrics.kvUse <= 1), "a share is 0 to 1");
    const EngineMetrics half = parseEngineMetrics(text.left(text.size() / 2));
    const auto grown = growth(half.generationTokens, metrics.generationTokens);
    promise(!grown || *grown >= 0, "a counter does not shrink");
    const auto middle = metrics.firstToken.since(half.firstToken).quantile(0.5);
    promise(!middle || std::isfinite(*middle), "a quantile is a number");
    return 0;
}
