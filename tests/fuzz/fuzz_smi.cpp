// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/smicsv.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const SmiReport report = parseSmi(bytes(data, size), smiFields());
    promise(report.problem != SmiProblem::None || !report.gpus.isEmpty(), "nothing wrong means that there are GPUs");
    promise(report.problem != SmiProblem::GpuLost || !report.lostGpus.isEmpty(), "a lost GPU is named");
    for (const GpuReading &gpu : report.gpus) {
        promise(gpu.index >= 0, "GPUs are counted from zero");
        promise(!gpu.utilization || (*gpu.utilization >= 0 && *gpu.utilization <= 100), "a percentage is 0 to 100");
        promise(!gpu.memoryUsed || *gpu.memoryUsed >= 0, "memory is not negative");
        promise(!gpu.power || *gpu.power >= 0, "power is not negative");
    }
    return 0;
}
