// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QStringList>

namespace coder::guest {

// Splits as a POSIX shell does, without expanding anything: blanks part words, '…' is literal, "…" keeps blanks and
// knows \" and \\, a backslash outside quotes takes the next character. InvalidInput for a quote that is never closed.
Result<QStringList> shellWords(const QString &line);

} // namespace coder::guest
