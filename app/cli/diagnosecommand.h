// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// `coder diagnose [NAME] [--log FILE]`: what is wrong with a model server and what would help. It changes nothing.
void addDiagnose(CLI::App &app, Invocation &invocation);

// The same of a session's VM.
int runDiagnose(CliContext &context, const QString &name);

} // namespace coder
