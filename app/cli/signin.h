// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Finds the token and connects to the provider, for every command that needs it. Where a person is there to answer, a
// locked keyring is unlocked by the desktop's own question, and a token that is nowhere is asked for on the terminal,
// for this run alone: nothing is stored. Without a terminal or with --no-input nobody is asked. TokenFinder's errors.
Result<Unit> signIn(CliContext &context);

// The install's API key, with a locked keyring unlocked likewise.
Result<Secret> clientsKey(CliContext &context);

} // namespace coder
