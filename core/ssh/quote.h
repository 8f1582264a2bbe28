// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace coder::ssh {

// The text as one word of a POSIX shell: in single quotes, a single quote as '\''.
QString shellQuoted(const QString &text);

// A command that writes its standard input to `path`: into a 0600 file of another name beside it, which gets `mode`
// and then the final name, but only if exactly `size` bytes came: a connection cut half-way leaves the old file.
// Exit code 0 = written.
QString uploadCommand(const QString &path, int mode, qsizetype size);

} // namespace coder::ssh
