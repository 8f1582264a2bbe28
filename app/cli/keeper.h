// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// The keeper of a tunnel: a detached `coder tunnel NAME` that holds the session until it is ended.

// Starts it in a process session of its own, its words going to the session's keeper.log. ProgramMissing.
Result<Unit> startKeeper(CliContext &context, const QString &name);
// Waits until the session's endpoint answers through a tunnel of whoever holds it. Timeout after `patience`.
Result<Unit> awaitTunnel(CliContext &context, const Session &session, std::chrono::seconds patience);

} // namespace coder
