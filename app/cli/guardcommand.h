// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"
#include "core/session/guarding.h"

namespace coder {

// What is known of the session's guard, asked of the VM where nobody here has heard it in the last minute; nullopt
// where it was never heard and does not answer.
std::optional<GuardReport> currentGuard(CliContext &context, const Session &session);
// Asks the guard on the VM itself, over a connection of its own. 3 where nothing is rented, 1 where it is silent.
int runWatchdogStatus(CliContext &context, const QString &name);
// The guard tries every part of a destroy but the last; 0 if it would destroy now, 1 if something is missing.
int runWatchdogDrill(CliContext &context, const QString &name);

} // namespace coder
