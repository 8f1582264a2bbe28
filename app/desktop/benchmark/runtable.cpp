// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/runtable.h"

#include "app/desktop/copyrows.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace coder {

namespace {

constexpr int narrowest = 16; // letters in a run's column

QTableWidgetItem *itemOf(const ComparisonCell &cell, QFont font)
{
    auto *item = new QTableWidgetItem(cell.text);
    font.setBold(cell.isBest);
    item->setFont(font);
    return item;
}

} // namespace

RunTable::RunTable(const QString &name, QWidget *parent)
    : QTableWidget(parent)
{
    setAccessibleName(name);
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeRowsCopyable(*this);
}

void RunTable::fill(const QString &corner, const QStringList &heads, const QList<ComparisonRow> &rows)
{
    setColumnCount(int(heads.size()) + 1);
    setHorizontalHeaderLabels(QStringList{corner} + heads);
    setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        setItem(row, 0, itemOf({rows[row].title, false}, font()));
        for (int run = 0; run < rows[row].cells.size(); ++run)
            setItem(row, run + 1, itemOf(rows[row].cells[run], font()));
    }
    fit();
}

// As wide as what is in them, but no wider than their share of the room.
void RunTable::fit()
{
    if (columnCount() < 2)
        return;
    resizeColumnsToContents();
    const int room = viewport()->width() - columnWidth(0);
    const int share = std::max(room / (columnCount() - 1), narrowest * fontMetrics().averageCharWidth());
    for (int column = 1; column < columnCount(); ++column)
        setColumnWidth(column, std::min(columnWidth(column), share));
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + 2 * frameWidth()
                   + horizontalScrollBar()->sizeHint().height() + verticalHeader()->length());
}

void RunTable::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace coder
