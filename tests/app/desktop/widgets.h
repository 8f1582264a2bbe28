// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAccessible>
#include <QMessageBox>
#include <QWidget>

namespace coder::test {

// What a screen reader would call it.
inline QString spokenName(QWidget &widget)
{
    QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(&widget);
    return reading ? reading->text(QAccessible::Name) : QString();
}

// The widget of that name, among those that can be seen; nullptr if there is none.
template<class T>
T *shown(const QWidget &top, const QString &name)
{
    for (T *widget : top.findChildren<T *>())
        if (widget->isVisible() && spokenName(*widget) == name)
            return widget;
    return nullptr;
}

// Presses the button of that text.
inline bool pressOf(const QMessageBox &box, const QString &text)
{
    for (QAbstractButton *button : box.buttons())
        if (button->text() == text) {
            button->click();
            return true;
        }
    return false;
}

} // namespace coder::test
