// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <QString>

namespace coder {

// Gives a dialog the size in which it was closed the last time, `first` before that; never more than its screen has. It
// is kept in the state folder, by the dialog's class.
void rememberSize(QDialog &dialog, const QString &stateFolder, QSize first);

} // namespace coder
