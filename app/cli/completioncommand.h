// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// `completion bash|zsh|fish` prints what a shell reads; the script asks the hidden `complete -- WORDS` at each
// tabulator key. Both run while they are parsed: nothing of the program is needed.
void addCompletion(CLI::App &app, Invocation &invocation);

} // namespace coder
