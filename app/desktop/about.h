// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QDialog>

namespace coder {

// The name of the desktop file, of the AppStream component and of the icon; what QGuiApplication::setDesktopFileName()
// gets, so that panels and notifications show this program's icon.
QString appId();
QString appName(); // never translated

// What helps to understand a problem: versions, paths with the home folder as "~", and the sessions' phases. No secret,
// no address, no name a person gave.
QString diagnosticsText(const QList<Session> &sessions, CloudState checked, const Paths &paths,
                        const QProcessEnvironment &environment);

// What this program is, whose work is in it and under which licences, and the diagnostics to copy.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(const QString &diagnostics, QWidget *parent = nullptr);

private:
    QWidget *summary();
    QWidget *licences();
};

} // namespace coder
