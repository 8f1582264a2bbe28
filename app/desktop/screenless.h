// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

namespace coder {

// While it lives, a start that fails for want of a screen ends in words and with code 1: Qt would end it by a crash,
// and advise to install the program again.
class Screenless
{
public:
    Screenless();
    ~Screenless();
    Q_DISABLE_COPY_MOVE(Screenless)
};

// Whether the arguments ask for words only (--help, --version), which need no screen.
bool wantsWords(int argc, const char *const *argv);

} // namespace coder
