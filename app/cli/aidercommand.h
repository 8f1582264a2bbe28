// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Replaces this program by aider, connected to the session; `arguments` are handed on.
int runAider(CliContext &context, const QString &name, const QStringList &arguments);

} // namespace coder
