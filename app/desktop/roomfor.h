// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSize>

class QWidget;

namespace coder {

// The size a window begins with: what suits letters of the usual size, more where they are larger, never more than the
// screen has.
QSize roomFor(const QWidget &window, QSize atUsualLetters);

// Makes the window as high as its texts need at its width: a layout does so by itself only before it is first shown.
void growToText(QWidget &window);

} // namespace coder
