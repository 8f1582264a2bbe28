// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QObject>

class QHeaderView;
class QTableView;

namespace coder {

// Widths and sort order of a table's columns. The widths fit what is in the cells until a person drags one; from then
// on they are the person's. One column takes what is left. Where the table is too narrow for all, columns that can be
// done without are hidden, rather than that those at the end are out of sight.
class ColumnWidths : public QObject
{
    Q_OBJECT
public:
    // `dispensable` = in the order in which they are hidden.
    ColumnWidths(QTableView &table, int stretched, QList<int> dispensable);

    // What is in the cells changed.
    void fit();
    // Forgets what was dragged.
    void reset();
    bool isDragged() const { return m_isDragged; }

    // For a file. Nonsense, or the state of a table with other columns, is ignored.
    QByteArray save() const;
    void restore(const QByteArray &saved);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the table's width changed

private:
    int neededBy(int column) const;
    void hideWhatHasNoRoom();

    QTableView &m_table;
    QHeaderView &m_header;
    int m_stretched;
    QList<int> m_dispensable;
    bool m_isDragged = false;
};

} // namespace coder
