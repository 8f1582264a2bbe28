// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/comparison.h"
#include "core/benchmark/runreader.h"
#include "tests/fuzz/fuzz.h"

#include <cmath>

using namespace coder;
using namespace coder::benchmark;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = resultsIn(bytes(data, size));
    if (!file)
        return 0;
    QList<BenchmarkRun> runs;
    for (const QJsonObject &result : file->results) {
        const auto run = runFrom(result);
        promise(run.has_value(), "what is told as a result is one");
        const auto kept = runFrom(withoutDetails(result));
        promise(kept && kept->completed == run->completed, "what is kept is the same run");
        promise(run->completed >= 0 && run->failed >= 0 && run->cancelled >= 0, "a count is no less than nothing");
        for (const Measure measure : allMeasures()) {
            const auto value = valueOf(*run, measure);
            promise(!value || (std::isfinite(*value) && *value >= 0), "a figure is a number, or not known");
        }
        runs << *run;
    }
    promise(frontierOf(runs, Measure::OutputThroughput).size() <= runs.size(), "the frontier is of the runs");
    for (const Difference &difference : differencesOf(runs))
        promise(difference.values.size() == runs.size(), "a value for each run");
    return 0;
}
