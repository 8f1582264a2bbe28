// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace coder {

// Boxes to tick and choices have an outline that is seen on any ground (WCAG 2.2, success criterion 1.4.11): Qt's own
// style, which desktops without one of theirs get, draws it nearly as dark as a dark window. A desktop's style is left
// as it is. Call it once the application is there.
void drawClearOutlines();

} // namespace coder
