// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

struct HistoryOptions
{
    bool csv = false;
    QString month; // YYYY-MM, in UTC as it is invoiced; empty = all
};

// What this month costs, what it comes to, and what the provider says the account owes. With `offline` the provider is
// not asked.
int runCost(CliContext &context, bool offline);
// The receipts of the VMs that ended.
int runHistory(CliContext &context, const HistoryOptions &options);

void addCost(CLI::App &app, Invocation &invocation);
void addHistory(CLI::App &app, Invocation &invocation);

} // namespace coder
