// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"

namespace coder {

// Where warnings and ends are told: set asks for the address (it is a secret and never an argument), clear forgets it,
// test sends one message and says how that went.
void addWebhook(CLI::App &app, Invocation &invocation);

} // namespace coder
