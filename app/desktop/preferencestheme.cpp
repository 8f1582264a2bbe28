// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preferencestheme.h"

#include <QApplication>

namespace coder {
namespace {

QPalette shade(const QColor &window, const QColor &base, const QColor &text, const QColor &button, const QColor &link)
{
    QPalette palette(text, button, button.lighter(140), button.darker(160), button.darker(125), text, Qt::white, base,
                     window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x6f, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    QColor faint = text;
    faint.setAlpha(170); // still readable
    palette.setColor(QPalette::PlaceholderText, faint);
    const QColor off(((text.red() + window.red()) / 2), (text.green() + window.green()) / 2,
                     (text.blue() + window.blue()) / 2);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    return palette;
}

} // namespace

QPalette themePalette(const QString &theme, const QPalette &system)
{
    if (theme == u"dark"_qs)
        return shade(QColor(0x2b, 0x2d, 0x30), QColor(0x1f, 0x21, 0x23), QColor(0xee, 0xee, 0xec),
                     QColor(0x3a, 0x3d, 0x41), QColor(0x7f, 0xb7, 0xee));
    if (theme == u"light"_qs)
        return shade(QColor(0xf4, 0xf4, 0xf3), Qt::white, QColor(0x1e, 0x1f, 0x20), QColor(0xe6, 0xe6, 0xe4),
                     QColor(0x1a, 0x5f, 0xa8));
    return system;
}

void applyTheme(const QString &theme, const QPalette &system)
{
    QApplication::setPalette(themePalette(theme, system));
}

} // namespace coder
