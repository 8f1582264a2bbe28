// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayicon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace coder {
namespace {

constexpr int sizes[] = {16, 22, 24, 32, 48, 64};

QByteArray drawing(TrayShape shape, TrayInk ink)
{
    QFile file(u":/icons/"_qs + trayIconName(shape) + u".svg"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // Qt's renderer does not know currentColor.
    return file.readAll().replace("currentColor", ink == TrayInk::ForDarkPanel ? "#f2f2f2" : "#2e3436");
}

QPixmap rendered(QSvgRenderer &renderer, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QString trayIconName(TrayShape shape)
{
    switch (shape) {
    case TrayShape::Hollow:
        return u"tray-hollow"_qs;
    case TrayShape::Solid:
        return u"tray-solid"_qs;
    case TrayShape::Clock:
        return u"tray-clock"_qs;
    case TrayShape::Triangle:
        return u"tray-triangle"_qs;
    }
    return {};
}

TrayInk trayInk(const QString &choice, const QPalette &palette)
{
    if (choice == u"dark"_qs)
        return TrayInk::ForDarkPanel;
    if (choice == u"light"_qs)
        return TrayInk::ForLightPanel;
    return palette.color(QPalette::Window).lightness() < 128 ? TrayInk::ForDarkPanel : TrayInk::ForLightPanel;
}

QIcon trayIcon(TrayShape shape, TrayInk ink)
{
    QSvgRenderer renderer(drawing(shape, ink));
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(rendered(renderer, size));
    return icon;
}

} // namespace coder
