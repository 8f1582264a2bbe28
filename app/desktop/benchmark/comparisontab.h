// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace coder {

class ParetoChart;
class RunTable;
class SpokenLabel;
class WhiskerChart;

// Up to five runs beside each other: charts, their figures as a table with the distance from a baseline, and what was
// not the same around them.
class ComparisonTab : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonTab(BenchmarkDesk &desk, QWidget *parent = nullptr);

    QByteArray csv() const;
    QByteArray html() const; // with the charts as they are seen

Q_SIGNALS:
    void choiceAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeEmpty();
    QWidget *makeBar();
    QScrollArea *makeBody();
    void read();
    void fillBaselines(const QList<benchmark::BenchmarkRun> &runs);
    void drawFrontier();
    void fillTables(const QList<benchmark::BenchmarkRun> &runs);
    void askForFile(const QString &title, const QString &suffix, std::function<bool(const QString &)> write);

    BenchmarkDesk &m_desk;
    QComboBox *m_baseline;
    QComboBox *m_against;
    QStackedWidget *m_pages;
    QScrollArea *m_area = nullptr;
    QBoxLayout *m_charts = nullptr;
    ParetoChart *m_frontier;
    WhiskerChart *m_ttft;
    WhiskerChart *m_itl;
    SpokenLabel *m_summary;
    RunTable *m_figures;
    SpokenLabel *m_same;
    RunTable *m_differences;
    SpokenLabel *m_outcome;
};

} // namespace coder
