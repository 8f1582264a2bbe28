// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// The setup in the terminal: numbered choices, the default in brackets, "b" goes back to the questions before. Writes
// `.env` and stores secrets in the keyring. ExitUsage with --no-input, saying what to set instead; ExitCancelled when
// the answers end early: they are kept, without secrets, for the next time.
// JSON: {"env_file", "region", "plan", "model", "hourly_usd", "worst_usd"}; unknown prices are null.
int runWizard(CliContext &context);

} // namespace coder
