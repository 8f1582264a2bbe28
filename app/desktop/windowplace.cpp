// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/windowplace.h"

#include "app/desktop/roomfor.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

namespace coder {

WindowPlace::WindowPlace(const QString &stateFolder)
    : m_file(stateFolder + QStringLiteral("/window.ini"))
{}

void WindowPlace::restore(QMainWindow &window, ColumnWidths &columns) const
{
    window.resize(roomFor(window, QSize(1080, 620)));
    const QSettings file(m_file, QSettings::IniFormat);
    window.restoreGeometry(file.value(QStringLiteral("window/geometry")).toByteArray());
    columns.restore(file.value(QStringLiteral("sessions/columns")).toByteArray());
    for (const QScreen *each : QGuiApplication::screens())
        if (each->availableGeometry().intersects(window.frameGeometry()))
            return;
    if (const QScreen *first = QGuiApplication::primaryScreen())
        window.move(first->availableGeometry().topLeft());
}

void WindowPlace::save(const QMainWindow &window, const ColumnWidths &columns) const
{
    QSettings file(m_file, QSettings::IniFormat);
    file.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    file.setValue(QStringLiteral("sessions/columns"), columns.save());
}

} // namespace coder
