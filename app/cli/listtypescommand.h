// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

struct ListTypesOptions
{
    QString region;       // empty = general prices, and every region that lists the plan
    bool refresh = false; // ask even if the last answer is recent
};

// GPU plans, cheapest first. JSON: an array of {plan, label, card, gpus, vram_gib (of each card), vram_total_gib,
// compute_capability, vcpus, memory_mib, disk_mib, hourly_usd, region, available, available_in}; unknown is null.
// Stock is what the provider lists: a hint, not a promise.
int runListTypes(CliContext &context, const ListTypesOptions &options);

} // namespace coder
