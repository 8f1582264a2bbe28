// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QHeaderView;
class QTableView;

namespace coder {

// Widths and sort order of a table's columns. The widths fit what is in the cells until a person drags one; from then
// on they are the person's. One column takes what is left.
class ColumnWidths : public QObject
{
    Q_OBJECT
public:
    ColumnWidths(QTableView &table, int stretched);

    // What is in the cells changed.
    void fit();
    // Forgets what was dragged.
    void reset();
    bool isDragged() const { return m_isDragged; }

    // For a file. Nonsense, or the state of a table with other columns, is ignored.
    QByteArray save() const;
    void restore(const QByteArray &saved);

private:
    QTableView &m_table;
    QHeaderView &m_header;
    int m_stretched;
    bool m_isDragged = false;
};

} // namespace coder
