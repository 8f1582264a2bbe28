// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

struct SupportOptions
{
    QString output; // empty = a name of its own in the working directory
    bool listOnly = false;
};

// Lists what would be in the bundle, asks, and saves it. Works where the program itself does not start.
int runSupportBundle(Output &out, const GlobalOptions &global, const SupportOptions &options);

void addSupportBundle(CLI::App &app, Invocation &invocation);

} // namespace coder
