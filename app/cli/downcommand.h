// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Ends a session for good: asks with the cost, writes the wish down, waits for the proof, prints the receipt.
int runDown(CliContext &context, const QString &name, bool force);

// Moves the end of the session's lease and reads it back.
int runExtend(CliContext &context, const QString &name, std::chrono::seconds longer);

// Without a question: until the proof, ten minutes at most (ExitUnknown, and says who goes on).
int destroyAndWait(CliContext &context, const QString &name);

} // namespace coder
