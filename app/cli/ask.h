// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"

#include <QString>
#include <optional>

namespace coder {

// Questions for a command that is made of them. They go to standard error, the answers come from standard input, which
// may be a pipe. Empty = there are no more answers: the end of the input.

std::optional<QString> askLine(const QString &question);
// What is typed is not shown. Ctrl+C gives the terminal its echo back and ends the program with code 5.
std::optional<Secret> askSecret(const QString &question);

// Whether an answer begins like "yes" or "no" in the language spoken.
bool isYes(const QString &answer);
bool isNo(const QString &answer);

} // namespace coder
