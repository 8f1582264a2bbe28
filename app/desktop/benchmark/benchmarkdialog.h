// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/benchmark/benchmarkdesk.h"

#include <QDialog>

class QTabWidget;

namespace coder {

class ComparisonTab;
class RunsTab;

// What was measured: the kept runs, and a comparison of some of them. Blocks nothing.
class BenchmarkDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Tab { Runs, Comparison };
    explicit BenchmarkDialog(BenchmarkDesk &desk, QWidget *parent = nullptr);
    // Shows the one that `parent` has, or a new one.
    static BenchmarkDialog &showOver(BenchmarkDesk &desk, QWidget &parent);

    void showTab(Tab tab);
    RunsTab &runs() { return *m_runs; }
    ComparisonTab &comparison() { return *m_comparison; }

private:
    QTabWidget *m_tabs;
    RunsTab *m_runs;
    ComparisonTab *m_comparison;
};

} // namespace coder
