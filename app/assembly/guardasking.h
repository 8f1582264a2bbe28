// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/watchdog/guardreport.h"

namespace coder {

// One question to a VM's guard, over a connection of its own, which needs no keeper. Nothing is answered when `owner`
// is gone. NotFound where the VM has no guard; SessionUnknown without an address or a host key; the Shell's errors.
Future<GuardReport> askGuard(Program &program, const Session &session, const QString &command, QObject *owner);

} // namespace coder
