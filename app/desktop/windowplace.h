// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>
#include <QString>

namespace coder {

// Where the window was: position and size, in an INI file of the state folder. Restored onto a screen that still
// exists.
class WindowPlace
{
public:
    explicit WindowPlace(const QString &stateFolder);
    void restore(QMainWindow &window) const;
    void save(const QMainWindow &window) const;

private:
    QString m_file;
};

} // namespace coder
