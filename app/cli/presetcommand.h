// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// The older tool's presets, with today's price where it was asked for already.
int runPresetList(CliContext &context);
// Writes a preset into `.env`; everything else in it stays.
int runPresetUse(CliContext &context, const QString &name);

void addPreset(CLI::App &app, Invocation &invocation);

} // namespace coder
