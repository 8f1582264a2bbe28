// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Checks all that `up` would need, and rents nothing. ExitFailed if a check failed or what matters is unknown.
// JSON: {"launchable": bool, "token_source": environment | secrets_file | keychain | linode_cli | null,
// "checks": [{"id", "state": ok | warn | fail | unknown, "sentence", "mend"}]}.
int runValidate(CliContext &context);

} // namespace coder
