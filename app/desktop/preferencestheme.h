// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPalette>

namespace coder {

// The palette for a theme: "light" or "dark"; anything else is `system`, the desktop's own. Qt 6.4 has no colour scheme
// to ask for, so the two are whole palettes.
QPalette themePalette(const QString &theme, const QPalette &system);
// Gives it to the application. Call with the palette found at the start as `system`.
void applyTheme(const QString &theme, const QPalette &system);

} // namespace coder
