// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/preferences.h"

#include <QProcessEnvironment>

namespace coder {

// Says, the first time a closed window is hidden in the tray, that the program goes on there, and asks whether to start
// it at login, too; the safe answer is no. Later calls do nothing. Blocks nothing.
void sayOnceThatTheTrayGoesOn(Preferences &preferences, const QProcessEnvironment &environment);

} // namespace coder
