// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watchdog/trace.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto samples = parseTrace(bytes(data, size));
    if (!samples)
        return 0;
    const IdleLimits limits{600, 300, 2640, size % 2 == 0};
    const Replay decided = replay(limits, *samples);
    promise(decided.idleSeconds >= 0, "idle time does not run backwards");
    for (qsizetype i = 0; i < decided.decisions.size(); ++i)
        promise(decided.decisions[i].action == Decision::Action::Warn || i == decided.decisions.size() - 1,
                "nothing is decided after a destroy");
    return 0;
}
