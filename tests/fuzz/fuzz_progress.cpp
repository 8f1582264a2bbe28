// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/progress.h"
#include "tests/fuzz/fuzz.h"

using namespace coder;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<guest::GuestProgress> progress = guest::parseProgress(bytes(data, size));
    if (!progress)
        return 0;
    promise(progress->boots >= 0, "boots are counted from zero");
    for (const guest::GuestStage &stage : progress->stages)
        promise(!stage.percent || (*stage.percent >= 0 && *stage.percent <= 100),
                "a percentage is 0 to 100 or unknown");
    return 0;
}
