// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace coder::healing {

// The lines of a log that Docker's json-file driver keeps, `{"log":"...\n","stream":"stderr","time":"..."}`, as the
// program wrote them; where a log driver writes another field first (`{"stream":"stderr","log":"..."`), too. Other
// lines stay as they are, and no line is added or lost, so that their numbers stay true.
QByteArray withoutJsonLog(const QByteArray &text);

} // namespace coder::healing
