// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <memory>

namespace coder::test {

using Maker = std::unique_ptr<QObject> (*)();

// Remembers a test class under its file's name.
bool remember(const char *file, Maker maker);
// Runs the test file named first in the application's arguments, or all; the rest are QtTest's options.
int run();

} // namespace coder::test

#define CODER_TEST(Class)                 \
    static const bool registered##Class = \
        coder::test::remember(__FILE__, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); })
