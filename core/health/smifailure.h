// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/smicsv.h"

namespace coder {

// Takes a line of nvidia-smi that tells a failure into the report; false if it is none. A lost GPU is said before "No
// devices were found" and is the better answer, so the first problem told stays.
bool takeFailure(const QByteArray &line, SmiReport &report);

// What the exit code alone tells.
SmiProblem problemOfExit(int exitCode);

} // namespace coder
