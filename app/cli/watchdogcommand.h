// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"
#include "core/watchdog/idlepolicy.h"

namespace coder {

// `coder watchdog replay`: what the rules would have decided on recorded samples; asks nobody. `file` "-" is standard
// input.
int runWatchdogReplay(CliContext &context, const QString &file, const IdleLimits &limits);

void addWatchdog(CLI::App &app, Invocation &invocation);

} // namespace coder
