// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/columnwidths.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

namespace coder {
namespace {

constexpr char draggedMark = 'd';
constexpr char fittedMark = 'f';

} // namespace

ColumnWidths::ColumnWidths(QTableView &table, int stretched)
    : QObject(&table)
    , m_table(table)
    , m_header(*table.horizontalHeader())
    , m_stretched(stretched)
{
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
    if (m_isDragged || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    for (int column = 0; column < m_header.count(); ++column)
        if (column != m_stretched)
            m_table.resizeColumnToContents(column);
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
