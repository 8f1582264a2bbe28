// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QString>

namespace coder {

// What `--demo` does before anything reads the environment: the demo cloud is found or started, and this process gets
// its variables. Blocks for a second at most, as a rule; errors as demo::ensureDemoCloud(), and InvalidInput for a
// profile that is none.
Result<Unit> enterDemo(const QString &profile);

// The `coder` program that belongs to this process: the one beside it, which may be itself, else the one in PATH. Empty
// if there is none.
QString coderProgram();

} // namespace coder
