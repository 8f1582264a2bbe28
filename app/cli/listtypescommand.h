// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

struct ListTypesOptions
{
    QString region;       // empty = general prices, and every region that lists the plan
    bool refresh = false; // ask even if the last answer is recent
    bool models = false;  // every model on every plan it fits on, in place of the cheapest
};

// GPU plans, cheapest first. JSON: an array of {plan, label, card, gpus, vram_gib (of each card), vram_total_gib,
// compute_capability, vcpus, memory_mib, disk_mib, hourly_usd, region, available, available_in, models}; unknown is
// null, and `models` is as modeloffers.h has it.
// Stock is what the provider lists: a hint, not a promise.
int runListTypes(CliContext &context, const ListTypesOptions &options);
void addListTypes(CLI::App &app, Invocation &invocation);

} // namespace coder
