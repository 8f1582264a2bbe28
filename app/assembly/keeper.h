// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

namespace coder {

// A keeper: a detached `coder` that holds a session after the caller has let go of it.
enum class KeeperTask {
    HoldTunnel, // `coder tunnel NAME`, until it is ended
    BringUp,    // `coder up NAME`: goes on with an unfinished one, then leaves a keeper of the tunnel behind
};

// The program a keeper is. ProgramMissing if it is neither beside this one nor in PATH.
Result<QString> keeperProgram();

// Starts it in a process session of its own, its words going to the session's keeper.log. ProgramMissing.
Result<Unit> startKeeper(Program &program, const QString &name, KeeperTask task = KeeperTask::HoldTunnel);

} // namespace coder
