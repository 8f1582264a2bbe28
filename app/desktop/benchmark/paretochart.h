// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/comparisonreading.h"
#include "app/desktop/benchmark/figureview.h"

class QLineSeries;
class QScatterSeries;

namespace coder {

// Runs by what one user gets and what all get, or what a dollar buys, and the line of those that no other beats.
class ParetoChart : public FigureView
{
    Q_OBJECT
public:
    explicit ParetoChart(QWidget *parent = nullptr);

    void show(const Runs &runs, benchmark::Measure against);

protected:
    void draw() override;

private:
    QScatterSeries &points(qsizetype index);
    void drawRun(qsizetype index);
    void drawFrontier();

    QList<QScatterSeries *> m_points; // one a run, each with a shape of its own
    QLineSeries *m_frontier;
    Runs m_runs;
    benchmark::Measure m_against = benchmark::Measure::OutputThroughput;
};

} // namespace coder
