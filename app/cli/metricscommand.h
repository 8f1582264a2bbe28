// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Answers Prometheus at an address of the loopback until Ctrl+C.
int runMetrics(CliContext &context, const QString &address);

} // namespace coder
