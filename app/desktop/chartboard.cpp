// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartboard.h"

#include <QGridLayout>
#include <algorithm>

namespace coder {
namespace {

constexpr int mostColumns = 3;
constexpr int columnWidth = 240; // pixels that a chart can be read in

} // namespace

ChartBoard::ChartBoard(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_ruler(new EventRuler(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    arrange(mostColumns);
}

// Charts are made when there is first something for them, and stay.
void ChartBoard::have(qsizetype charts)
{
    while (m_charts.size() < charts) {
        auto *chart = new SmallChart(this);
        connect(chart, &SmallChart::hovered, this, &ChartBoard::point);
        m_charts.append(chart);
    }
    if (m_grid->indexOf(m_charts.value(charts - 1)) < 0)
        arrange(m_columns);
    for (qsizetype at = 0; at < m_charts.size(); ++at)
        m_charts[at]->setVisible(at < charts);
}

void ChartBoard::arrange(int columns)
{
    m_columns = columns;
    for (int at = 0; at < m_charts.size(); ++at)
        m_grid->addWidget(m_charts.at(at), at / columns, at % columns);
    m_grid->addWidget(m_ruler, int(m_charts.size()), 0, 1, columns);
}

void ChartBoard::fit(int width)
{
    const int columns = std::clamp(width / columnWidth, 1, mostColumns);
    if (columns != m_columns)
        arrange(columns);
}

void ChartBoard::show(const QList<ChartData> &charts, const Window &window, const QList<RulerEvent> &events)
{
    have(charts.size());
    for (int at = 0; at < charts.size(); ++at)
        m_charts[at]->show(charts[at], window);
    QList<QRect> columns;
    for (const SmallChart *chart : m_charts.mid(0, m_columns))
        columns.append(chart->plot().translated(chart->pos().x() - m_ruler->pos().x(), 0));
    m_ruler->show(events, window, columns);
}

void ChartBoard::point(qint64 second)
{
    for (SmallChart *chart : std::as_const(m_charts))
        chart->point(second);
    m_ruler->point(second);
}

} // namespace coder
