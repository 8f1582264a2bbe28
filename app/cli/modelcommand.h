// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// `coder switch-model MODEL [NAME]`: serves a running session with another model on the same VM and waits until it
// answers; `--dry-run` tells only whether it would fit, `--back` goes back to the one before.
void addSwitchModel(CLI::App &app, Invocation &invocation);

} // namespace coder
