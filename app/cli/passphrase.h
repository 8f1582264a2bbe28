// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Asks on the terminal for the passphrase of the user's SSH key that stood in the way (SshKeyLocked), three times at
// most, and keeps it for this run; in the keyring only where that is answered with yes. A locked keyring, which may
// hold it, is unlocked first. False where nobody is there to answer, or nothing that opens the key was said.
bool askPassphrase(CliContext &context, const Error &why);

} // namespace coder
