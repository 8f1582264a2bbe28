// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <chrono>

namespace coder {

// Reads "900s", "30m" or "4h": a whole number of 1 to 1,000,000 and one unit. InvalidInput says what was given.
Result<std::chrono::seconds> parseDuration(const QString &text);

} // namespace coder
