// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkdialog.h"

#include "app/desktop/benchmark/comparisontab.h"
#include "app/desktop/benchmark/measuretab.h"
#include "app/desktop/benchmark/runstab.h"
#include "app/desktop/dialogsize.h"

#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace coder {

BenchmarkDialog::BenchmarkDialog(Controller &controller, BenchmarkDesk &desk, BenchmarkMeasurer &measurer,
                                 QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_measuring(new MeasureTab(controller, desk, measurer, m_tabs))
    , m_runs(new RunsTab(desk, m_tabs))
    , m_comparison(new ComparisonTab(desk, m_tabs))
{
    setWindowTitle(tr("Benchmarks"));
    m_tabs->setAccessibleName(tr("Measure, kept runs, comparison"));
    m_tabs->addTab(m_measuring, tr("M&easure"));
    m_tabs->addTab(m_runs, tr("&Kept runs"));
    m_tabs->addTab(m_comparison, tr("Com&parison"));
    connect(m_measuring, &MeasureTab::comparisonAsked, this, [this] { showTab(Tab::Comparison); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    connect(m_runs, &RunsTab::comparisonAsked, this, [this] { showTab(Tab::Comparison); });
    connect(m_comparison, &ComparisonTab::choiceAsked, this, [this] { showTab(Tab::Runs); });
    rememberSize(*this, controller.program().paths().state, QSize(1240, 720));
}

void BenchmarkDialog::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    m_tabs->currentWidget()->setFocus();
}

} // namespace coder
