// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

#include <chrono>

namespace coder {

// Looks at a ready session for up to half a minute and puts one question to its model: GPUs, how they share the model,
// tokens, speed. Done if nothing keeps the session from its work, else Failed.
int runCheck(CliContext &context, const QString &name);

// A line, or with --json an object, of a session's health at each interval, until Ctrl+C.
int runWatch(CliContext &context, const QString &name, std::chrono::seconds interval);

} // namespace coder
