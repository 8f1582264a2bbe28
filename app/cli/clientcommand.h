// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Prints what `client` ("continue", "zed", "curl") needs to use the session's model: the settings on standard output,
// so that they can be copied or piped, and where they and the key belong beside them. Writes no file of another
// program.
int runClient(CliContext &context, const QString &client, const QString &name);

} // namespace coder
