// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/trayview.h"

#include <QIcon>
#include <QPalette>

namespace coder {

// For a panel of which colour the icon is drawn.
enum class TrayInk { ForDarkPanel, ForLightPanel };

// The panel's colour cannot be asked for; panels mostly are as dark as the windows are. `choice` is a setting's value:
// "dark" and "light" name the panel, anything else leaves it to the palette.
TrayInk trayInk(const QString &choice, const QPalette &palette);

// The drawing of resources/icons in one colour, in the sizes that panels ask for.
QIcon trayIcon(TrayShape shape, TrayInk ink);
QString trayIconName(TrayShape shape);

} // namespace coder
