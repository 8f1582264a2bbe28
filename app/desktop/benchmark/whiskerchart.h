// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/comparisonreading.h"
#include "app/desktop/benchmark/figureview.h"

class QLineSeries;
class QScatterSeries;

namespace coder {

// A row for each run: a dot at the median, a short stroke at p95 and a long one at p99.
class WhiskerChart : public FigureView
{
    Q_OBJECT
public:
    WhiskerChart(QString title, benchmark::Latency benchmark::BenchmarkRun::*latency, QWidget *parent = nullptr);

    void show(const Runs &runs);

protected:
    void draw() override;

private:
    struct Row
    {
        QLineSeries *line;
        QLineSeries *p95;
        QLineSeries *p99;
        QScatterSeries *median;
    };
    Row &row(qsizetype index);
    void drawRow(qsizetype index);
    double highest() const;

    QString m_title;
    benchmark::Latency benchmark::BenchmarkRun::*m_latency;
    QList<Row> m_rows;
    Runs m_runs;
};

} // namespace coder
