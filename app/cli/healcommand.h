// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// `coder heal [NAME] [--dry-run] [--yes]`: puts a session's model server right, or tells what a person has to decide.
void addHeal(CLI::App &app, Invocation &invocation);

// Where healing stopped for a person: what has to be decided, and what was spent until now.
void tellHealChoice(CliContext &context, const Session &session);

} // namespace coder
