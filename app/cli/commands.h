// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

#include <functional>

namespace CLI {
class App;
}

namespace coder {

// What the command line asked for: the options all commands have, and the command with its own options bound.
struct Invocation
{
    GlobalOptions options;
    QStringList rest; // what stood behind "--", to be set before parsing: it is another program's
    std::function<int(CliContext &)> command;
};

// Adds every command but demo-cloud to the program. Parsing fills the invocation, which must outlive it.
void addCommands(CLI::App &app, Invocation &invocation);

} // namespace coder
