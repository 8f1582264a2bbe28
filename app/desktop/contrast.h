// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPalette>

namespace coder {

// Text of this contrast can be read by almost everybody: WCAG 2.2, success criterion 1.4.3, level AA.
inline constexpr double readableContrast = 4.5;

// From 1 (the same) to 21 (black on white), by relative luminance as WCAG defines it. An ink with alpha is taken as it
// looks on the paper.
double contrast(const QColor &ink, const QColor &paper);

// For what is less important than text: as near to the window as it can still be read.
QColor quietInk(const QPalette &palette);

} // namespace coder
