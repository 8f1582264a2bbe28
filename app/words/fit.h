// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/catalog/memoryfit.h"

namespace coder {

// One whole sentence: why a model does not fit, or what to know where it does.
QString fitReasonText(const FitReason &reason);

// The verdict in one sentence; says so where it cannot be told.
QString fitVerdictText(const MemoryFit &fit);

} // namespace coder
