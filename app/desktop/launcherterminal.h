// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <span>

namespace coder {

// How a terminal is told to run one program.
struct TerminalForm
{
    const char *program;
    const char *options; // before the program, with blanks between
};

// Those we know, the user's own choice of a default first. Each form was tried with arguments that hold blanks,
// semicolons and dollars.
std::span<const TerminalForm> terminalForms();

// Finds a program on PATH; empty = it is not there. QStandardPaths::findExecutable, or a test's own.
using FindProgram = std::function<QString(const QString &name)>;

// The words that start a terminal with `script` in it, the program as an absolute path. `preferred` is the user's
// command, split as a shell would: "kitty -e"; one word alone that we know gets its form. ProgramMissing names what was
// not found: the user's choice is never replaced silently.
Result<QStringList> terminalCommand(const QString &preferred, const QString &script, const FindProgram &find);

} // namespace coder
