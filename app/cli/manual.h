// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace CLI {
class App;
}

namespace coder {

// A man page (groff's man macros) from a hand-written page in which the lines @OPTIONS@ and @COMMANDS@ stand for what
// the command table says, and @VERSION@ for the program's version. What is written by hand is passed on as it is.
QByteArray manualPage(const CLI::App &app, const QByteArray &page);

} // namespace coder
