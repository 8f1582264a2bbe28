// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// Lists what is left at the provider: VMs, firewalls, tokens, volumes and images that no session needs. With an id,
// takes that one away.
int runLeftovers(CliContext &context, const QString &remove);

void addLeftovers(CLI::App &app, Invocation &invocation);

} // namespace coder
