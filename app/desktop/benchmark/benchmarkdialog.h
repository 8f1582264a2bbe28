// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"

#include <QDialog>

class QTabWidget;

namespace coder {

class ComparisonTab;
class BenchmarkMeasurer;
class Controller;
class MeasureTab;
class RunsTab;

// Measures a session; shows the kept runs, and a comparison of some of them. Blocks nothing.
class BenchmarkDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Tab { Measure, Runs, Comparison };
    BenchmarkDialog(Controller &controller, BenchmarkDesk &desk, BenchmarkMeasurer &measurer,
                    QWidget *parent = nullptr);

    void showTab(Tab tab);
    MeasureTab &measuring() { return *m_measuring; }
    RunsTab &runs() { return *m_runs; }
    ComparisonTab &comparison() { return *m_comparison; }

private:
    QTabWidget *m_tabs;
    MeasureTab *m_measuring;
    RunsTab *m_runs;
    ComparisonTab *m_comparison;
};

} // namespace coder
