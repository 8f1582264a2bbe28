// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAccessible>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
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

// Of a dialog that asks for one line of words: the button that takes them.
inline QPushButton *takeButton(const QWidget &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

// Types the words in place of what stands there, and presses the button.
inline void typeAndTake(const QWidget &dialog, const QString &words)
{
    auto *line = dialog.findChild<QLineEdit *>();
    line->clear();
    QTest::keyClicks(line, words);
    QTest::mouseClick(takeButton(dialog), Qt::LeftButton);
}

// What the dialog says stands in the way; empty = nothing.
inline QString problemOf(const QWidget &dialog)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        if (label->accessibleName() == QStringLiteral("Problem") && label->isVisibleTo(&dialog))
            return label->text();
    return {};
}

} // namespace coder::test
