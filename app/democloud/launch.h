// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QStringList>
#include <chrono>

namespace coder::demo {

// Starts a program in a session of its own, so that it outlives us and our terminal, and answers the first line of its
// standard output. Standard error is appended to `log` (0600). The program comes first in `arguments`. ProgramMissing,
// FileUnwritable, Timeout (then it is ended again), BadAnswer if it ends without a line.
Result<QByteArray> launchDetached(const QStringList &arguments, const QString &log, std::chrono::milliseconds patience);

} // namespace coder::demo
