// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/columnwidths.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace coder {
namespace {

constexpr char draggedMark = 'd';
constexpr char fittedMark = 'f';

} // namespace

ColumnWidths::ColumnWidths(QTableView &table, int stretched, QList<int> dispensable)
    : QObject(&table)
    , m_table(table)
    , m_header(*table.horizontalHeader())
    , m_stretched(stretched)
    , m_dispensable(std::move(dispensable))
{
    table.viewport()->installEventFilter(this);
    m_header.setResizeContentsPrecision(0); // the rows that are seen
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    m_header.setSectionResizeMode(stretched, QHeaderView::Stretch);
    m_header.setMinimumSectionSize(table.fontMetrics().averageCharWidth() * 8);
    connect(&m_header, &QHeaderView::sectionResized, this, [this] {
        if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
            m_isDragged = true;
    });
}

void ColumnWidths::fit()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    hideWhatHasNoRoom();
    if (m_isDragged)
        return;
    for (int column = 0; column < m_header.count(); ++column)
        if (column != m_stretched)
            m_table.resizeColumnToContents(column);
}

bool ColumnWidths::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        hideWhatHasNoRoom();
    return QObject::eventFilter(watched, event);
}

int ColumnWidths::neededBy(int column) const
{
    if (m_isDragged && column != m_stretched && !m_header.isSectionHidden(column))
        return m_header.sectionSize(column);
    const QAbstractItemView &view = m_table;
    const int needed = std::max(m_header.sectionSizeHint(column), view.sizeHintForColumn(column));
    // What the stretched one needs is cut off with dots; half of it is worth having.
    return std::max(column == m_stretched ? needed / 2 : needed, m_header.minimumSectionSize());
}

void ColumnWidths::hideWhatHasNoRoom()
{
    int needed = 0;
    for (int column = 0; column < m_header.count(); ++column)
        needed += neededBy(column);
    for (const int column : std::as_const(m_dispensable)) {
        const bool isHidden = needed > m_table.viewport()->width();
        if (isHidden)
            needed -= neededBy(column);
        if (m_header.isSectionHidden(column) != isHidden)
            m_header.setSectionHidden(column, isHidden);
    }
}

void ColumnWidths::reset()
{
    m_isDragged = false;
    fit();
}

QByteArray ColumnWidths::save() const
{
    return (m_isDragged ? draggedMark : fittedMark) + m_header.saveState();
}

void ColumnWidths::restore(const QByteArray &saved)
{
    const int columns = m_header.count();
    const QByteArray before = m_header.saveState();
    if (!m_header.restoreState(saved.mid(1)) || m_header.count() != columns)
        m_header.restoreState(before);
    else
        m_isDragged = saved.startsWith(draggedMark);
    m_header.setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    fit();
}

} // namespace coder
