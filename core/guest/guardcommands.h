// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guest/guestfiles.h"

#include <QString>

namespace coder::guest {

// The guard on the VM, asked over SSH. Each prints one JSON object (core/watchdog/guardreport.h) and exits with 0; with
// 3 where the service does not answer; with missingGuard where the VM has none.
inline constexpr int missingGuard = 44;

QString guardStatusCommand();
QString guardDrillCommand();
// These read what they tell as a JSON object on standard input.
QString guardExtendCommand();
QString guardHoldCommand();
QString guardProbeCommand();
// `set`; sees to it that the service runs.
QString guardSetCommand();

// The script and its unit, for a VM whose cloud-init did not bring them.
QList<PushFile> guardFiles();

} // namespace coder::guest
