// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// `coder switch-profile`: serves a running session with another performance profile and waits until it answers. Who
// holds the session does it; nobody holding it, this process does and leaves a keeper behind.
int runSwitchProfile(CliContext &context, const QString &name, const QString &profile);

} // namespace coder
