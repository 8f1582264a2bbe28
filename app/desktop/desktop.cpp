// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include <QApplication>

namespace coder {

int runDesktop(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return 2;
}

} // namespace coder
