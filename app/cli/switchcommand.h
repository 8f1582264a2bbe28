// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// `coder switch-profile`: serves a running session with another performance profile and waits until it answers. Who
// holds the session does it; nobody holding it, this process does and leaves a keeper behind.
void addSwitchProfile(CLI::App &app, Invocation &invocation);

// Of a switch that was asked for: waits for its end and tells it by `tell`, which gets the session as it is then.
// Where the process is asked to end, `giveUp` says whether the switch is to be given up and waited for all the same;
// else it goes on in the background.
int awaitSwitch(CliContext &context, const Session &before, const std::function<int(const Session &)> &tell,
                const std::function<bool()> &giveUp);
// Why something else is served than what was asked for.
Error whyNotSwitched(const Session &after);

} // namespace coder
