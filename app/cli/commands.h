// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

#include <functional>

namespace CLI {
class App;
}

namespace coder {

inline constexpr const char *programSummary =
    "Rents a GPU VM at Linode, serves a coding model on it for you alone, and destroys it";

// What the command line asked for: the options all commands have, and the command with its own options bound.
struct Invocation
{
    GlobalOptions options;
    QStringList rest; // what stood behind "--", to be set before parsing: it is another program's
    std::function<int(CliContext &)> command;
    // Instead of `command`, for what has to work where the program's parts cannot be made.
    std::function<int(Output &, const GlobalOptions &)> plain;
    int exitCode = ExitUsage; // of a command that needs none of the program's parts and ran while it was parsed
};

// The whole command table. Parsing fills the invocation, which must outlive the program.
void addCommands(CLI::App &app, Invocation &invocation);

} // namespace coder
