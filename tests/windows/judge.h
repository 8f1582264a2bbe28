// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

class QWidget;

namespace coder::test {

// What is wrong with a window as it is on the screen, one line a finding; empty = nothing.

// Focusable widgets that a screen reader has no name for, and such of one kind that it cannot tell apart.
QStringList namingFaults(QWidget &window);
// Text that has less room than it needs and says so nowhere, and widgets that lie over each other.
QStringList clippingFaults(QWidget &window);
// Text in a colour that cannot be read on its ground.
QStringList contrastFaults(QWidget &window);
// Letters of Alt+letter that two visible things claim.
QStringList mnemonicFaults(QWidget &window);

} // namespace coder::test
