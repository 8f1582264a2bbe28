// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QMenuBar;

namespace coder {

// Every entry of the menus with its keys: the shortcut, or the way through the menu.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QMenuBar &menus, QWidget *parent = nullptr);
};

} // namespace coder
