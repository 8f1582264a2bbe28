// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/machinefacts.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;

// What one command on the VM printed, the topology above all; and the same bytes as a topology alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MachineFacts facts = parseMachineFacts(bytes(data, size));
    promise(facts.cores >= 0 && facts.memoryMib >= 0, "nothing has less than nothing");
    promise(facts.setup.gpusWanted() >= 1, "a model server takes a GPU");
    promise(facts.nccl.warnings.size() <= 8, "warnings are few");
    const Topology topology = parseTopology(bytes(data, size));
    const auto slowest = topology.slowest();
    for (const GpuPair &pair : topology.pairs) {
        promise(pair.first < pair.second, "a pair is named once");
        promise(topology.gpus.contains(pair.first) && topology.gpus.contains(pair.second),
                "pairs are of GPUs there are");
        promise((pair.link == GpuLink::NvLink) == (pair.lanes > 0), "only NVLink has lanes");
        promise(!slowest || pair.link <= slowest->link, "no pair is slower than the slowest");
    }
    promise(!topology.isKnown() || topology.gpus.size() < 2 || slowest, "what is known has a slowest pair");
    return 0;
}
