// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/quietlabel.h"

#include "app/desktop/contrast.h"

#include <QApplication>
#include <QEvent>

namespace coder {

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    paint();
}

void QuietLabel::setQuiet(bool isQuiet)
{
    if (m_isQuiet == isQuiet)
        return;
    m_isQuiet = isQuiet;
    paint();
}

// Of the application's palette: the own one holds what was painted last.
void QuietLabel::paint()
{
    QPalette palette;
    if (m_isQuiet)
        palette.setColor(QPalette::WindowText, quietInk(QApplication::palette()));
    setPalette(palette);
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isChange = event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange;
    if (isChange && m_isQuiet && palette().color(QPalette::WindowText) != quietInk(QApplication::palette()))
        paint();
}

} // namespace coder
