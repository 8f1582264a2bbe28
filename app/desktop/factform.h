// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFormLayout>

class QLabel;
class QPushButton;

namespace coder {

// Facts in two columns: a quiet title, and text that can be selected and copied, by mouse and by keyboard. To a screen
// reader the title is the text's name.
class FactForm : public QFormLayout
{
public:
    explicit FactForm(QWidget *parent = nullptr);
    // Buttons stand behind the text, or below it where there is no room.
    QLabel *add(const QString &title, const QList<QWidget *> &behind = {});
};

// Puts the text into a fact.
void tell(QLabel &fact, const QString &text);

} // namespace coder
