// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/paretochart.h"

#include "app/desktop/contrast.h"

#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <array>

namespace coder {

using namespace benchmark;

namespace {

constexpr std::array shapes{QScatterSeries::MarkerShapeCircle, QScatterSeries::MarkerShapeRectangle,
                            QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
                            QScatterSeries::MarkerShapePentagon};

std::optional<QPointF> pointOf(const BenchmarkRun &run, Measure against)
{
    const auto x = run.outputPerUser();
    const auto y = valueOf(run, against);
    return x && y ? std::optional(QPointF(*x, *y)) : std::nullopt;
}

} // namespace

ParetoChart::ParetoChart(QWidget *parent)
    : FigureView(parent)
    , m_frontier(new QLineSeries(this))
{
    chart()->addSeries(m_frontier);
    m_frontier->attachAxis(m_x);
    m_frontier->attachAxis(m_y);
    m_x->setTitleText(measureTitle(Measure::OutputPerUser));
}

void ParetoChart::show(const Runs &runs, Measure against)
{
    m_runs = runs;
    m_against = against;
    draw();
}

QScatterSeries &ParetoChart::points(qsizetype index)
{
    while (m_points.size() <= index) {
        auto *series = new QScatterSeries(this);
        series->setMarkerShape(shapes.at(std::size_t(m_points.size()) % shapes.size()));
        series->setMarkerSize(11);
        chart()->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
        m_points << series;
    }
    return *m_points[index];
}

void ParetoChart::drawRun(qsizetype index)
{
    const auto point = pointOf(m_runs[index], m_against);
    QScatterSeries &series = points(index);
    series.setPen(runPen(index, palette()));
    series.setBrush(runPen(index, palette()).color());
    series.replace(point ? QList<QPointF>{*point} : QList<QPointF>());
    write(index, point ? runLetter(index) : QString(), point.value_or(QPointF()), {13, -8});
}

void ParetoChart::drawFrontier()
{
    QList<QPointF> line;
    for (const qsizetype index : frontierOf(m_runs, m_against))
        line << *pointOf(m_runs[index], m_against);
    m_frontier->setPen(QPen(quietInk(palette()), 1, Qt::DashLine));
    m_frontier->replace(line);
}

void ParetoChart::draw()
{
    double right = 0, top = 0;
    for (const BenchmarkRun &run : std::as_const(m_runs))
        if (const auto point = pointOf(run, m_against)) {
            right = std::max(right, point->x());
            top = std::max(top, point->y());
        }
    m_x->setRange(0, roundAbove(right * 1.08));
    m_y->setRange(0, roundAbove(top * 1.08));
    m_x->setLabelFormat(m_x->max() < 10 ? u"%.1f"_qs : u"%.0f"_qs);
    m_y->setLabelFormat(m_y->max() < 10 ? u"%.1f"_qs : u"%.0f"_qs);
    for (qsizetype index = 0; index < m_runs.size(); ++index)
        drawRun(index);
    for (qsizetype index = m_runs.size(); index < m_points.size(); ++index)
        m_points[index]->replace(QList<QPointF>());
    clearFrom(m_runs.size());
    drawFrontier();
    setHead(tr("%1, dashed: the frontier").arg(measureTitle(m_against)), frontierSummary(m_runs, m_against));
}

} // namespace coder
