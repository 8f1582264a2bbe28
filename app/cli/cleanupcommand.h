// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

struct CleanupOptions
{
    QString session; // empty = all
    bool force = false;
};

// Takes sessions off the list whose VM is proven gone (they stay in the history), asks about VMs of ours that no
// session knows, and deletes firewalls that were made for sessions which are gone. VMs and firewalls of others are not
// touched. With `force` nothing is asked: what no session knows is destroyed. Without a terminal it is only listed.
int runCleanup(CliContext &context, const CleanupOptions &options);

void addCleanup(CLI::App &app, Invocation &invocation);

} // namespace coder
