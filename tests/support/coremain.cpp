// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runner.h"

#include <QCoreApplication>

// Of every test program that does not bring a main() of its own.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return coder::test::run();
}
