// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runner.h"

#include <QApplication>

// Of the test programs with windows; their ctest entries set the platform "offscreen".
int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("linode-llm-coder"));
    QApplication::setQuitOnLastWindowClosed(false);
    return coder::test::run();
}
