// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QStringList>

namespace coder {

// A shell script that changes into `folder` and becomes `command`. Terminals treat arguments in their own ways (some
// expand "$HOME" in them), so the path of this script is the only one they get. It deletes itself first; when the
// command cannot be started or fails, it says so and waits for Enter, so that the words can be read.
QByteArray launcherScript(const QString &folder, const QStringList &command);

// Writes it as a new 0700 file of an unguessable name below `runtime`. FileUnwritable.
Result<QString> writeLauncherScript(const QString &runtime, const QString &folder, const QStringList &command);

} // namespace coder
