// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/columnwidths.h"

#include <QMainWindow>
#include <QString>

namespace coder {

// Where the window was and how its table was laid out: position, size, columns, sorting; in an INI file of the state
// folder. Restored onto a screen that still exists.
class WindowPlace
{
public:
    explicit WindowPlace(const QString &stateFolder);
    void restore(QMainWindow &window, ColumnWidths &columns) const;
    void save(const QMainWindow &window, const ColumnWidths &columns) const;

private:
    QString m_file;
};

} // namespace coder
