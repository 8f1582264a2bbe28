// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/whiskerchart.h"

#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

namespace coder {

using namespace benchmark;

WhiskerChart::WhiskerChart(QString title, Latency BenchmarkRun::*latency, QWidget *parent)
    : FigureView(parent)
    , m_title(std::move(title))
    , m_latency(latency)
{
    m_y->setReverse(true); // the first run is the uppermost
    m_y->setLabelsVisible(false);
    m_y->setGridLineVisible(false);
    m_y->setLineVisible(false); // its ticks would strike through the letters
    m_x->setTitleText(tr("ms: dot p50, short stroke p95, long p99"));
}

void WhiskerChart::show(const Runs &runs)
{
    m_runs = runs;
    draw();
}

WhiskerChart::Row &WhiskerChart::row(qsizetype index)
{
    while (m_rows.size() <= index) {
        const Row made{new QLineSeries(this), new QLineSeries(this), new QLineSeries(this), new QScatterSeries(this)};
        made.median->setMarkerSize(9);
        for (QXYSeries *series : {static_cast<QXYSeries *>(made.line), static_cast<QXYSeries *>(made.p95),
                                  static_cast<QXYSeries *>(made.p99), static_cast<QXYSeries *>(made.median)}) {
            chart()->addSeries(series);
            series->attachAxis(m_x);
            series->attachAxis(m_y);
        }
        m_rows << made;
    }
    return m_rows[index];
}

double WhiskerChart::highest() const
{
    double top = 0;
    for (const BenchmarkRun &run : m_runs)
        for (const auto &value : {(run.*m_latency).p50, (run.*m_latency).p95, (run.*m_latency).p99})
            top = std::max(top, value.value_or(0));
    return top;
}

void WhiskerChart::drawRow(qsizetype index)
{
    const Latency values = index < m_runs.size() ? m_runs[index].*m_latency : Latency();
    const double middle = double(index) + 0.5;
    const QPen pen = runPen(index, palette());
    const Row &own = row(index);
    const auto stroke = [middle](const std::optional<double> &at, double half) {
        return at ? QList<QPointF>{{*at, middle - half}, {*at, middle + half}} : QList<QPointF>();
    };
    for (QXYSeries *series : {static_cast<QXYSeries *>(own.line), static_cast<QXYSeries *>(own.p95),
                              static_cast<QXYSeries *>(own.p99), static_cast<QXYSeries *>(own.median)})
        series->setPen(pen);
    own.median->setBrush(pen.color());
    const auto end = values.p99 ? values.p99 : values.p95;
    own.line->replace(values.p50 && end ? QList<QPointF>{{*values.p50, middle}, {*end, middle}} : QList<QPointF>());
    own.p95->replace(stroke(values.p95, 0.12));
    own.p99->replace(stroke(values.p99, 0.28));
    own.median->replace(values.p50 ? QList<QPointF>{{*values.p50, middle}} : QList<QPointF>());
    if (index < m_runs.size())
        write(index, runLetter(index), {0, middle}, {-10, 0});
}

void WhiskerChart::draw()
{
    chart()->setMargins({20, 2, 18, 4}); // the letters stand left of the axis
    m_x->setRange(0, roundAbove(highest() * 1.02));
    m_x->setLabelFormat(m_x->max() < 10 ? u"%.1f"_qs : u"%.0f"_qs);
    m_y->setRange(0, double(std::max<qsizetype>(m_runs.size(), 1)));
    for (qsizetype index = 0; index < std::max(m_runs.size(), m_rows.size()); ++index)
        drawRow(index);
    clearFrom(m_runs.size());
    setHead(m_title, latencySummary(m_runs, m_title, m_latency));
}

} // namespace coder
