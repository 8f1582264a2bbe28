// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSet>
#include <QString>
#include <QWidget>

class QMenu;

namespace coder::test {

// What a window says, without the signs of mnemonics: labels, buttons, titles, headings, cells, tool tips, and what a
// screen reader is told.
QSet<QString> shownWords(const QWidget &window);
QSet<QString> actionWords(const QMenu &menu);

// The English texts that the language's catalogue says otherwise.
QSet<QString> otherInCatalogue(const QString &language);

// Visible labels, buttons and tabs that are smaller than their text.
QStringList clippedIn(const QWidget &window);

// The letters that reach something in the window as it is shown, its menu bar's too; of a menu, those of its actions.
QString keysOf(const QWidget &window);
QString keysOf(const QMenu &menu);
// The letters that stand in there more than once.
QString doubleKeys(const QString &keys);

} // namespace coder::test
