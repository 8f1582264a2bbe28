// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QProcessEnvironment>

namespace coder {

// Start at login by the XDG Autostart specification: a desktop file of ours in $XDG_CONFIG_HOME/autostart.
QString autostartFile(const QProcessEnvironment &environment);
bool isAutostarted(const QProcessEnvironment &environment);
// Writes the file, or takes it away. `program` is an absolute path. FileUnwritable.
Result<Unit> setAutostart(const QProcessEnvironment &environment, const QString &program, bool isOn);

} // namespace coder
