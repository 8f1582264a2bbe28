// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"

#include <QDialog>

namespace coder {

// Commands that install aider, the first being the one we would take. Source: aider's own installation page.
QStringList aiderInstallCommands();

// What keeps aider from starting, and what to do about it; a command to install it can be copied.
class LauncherDialog : public QDialog
{
    Q_OBJECT
public:
    LauncherDialog(const QString &session, const Error &why, QWidget *parent);

private:
    QWidget *commandRow(const QString &command);
};

} // namespace coder
