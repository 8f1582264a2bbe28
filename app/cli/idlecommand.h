// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// What is to change of a session's idle rule; the rest stays.
struct IdleChange
{
    std::optional<int> limitSeconds; // 0 = idleness ends nothing
    std::optional<bool> isHourAware;
};

// `coder watchdog set`: changes it, tells the VM, and reads it back.
int runWatchdogSet(CliContext &context, const QString &name, const IdleChange &change);

} // namespace coder
