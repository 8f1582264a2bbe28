// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkdialog.h"

#include "app/desktop/benchmark/comparisontab.h"
#include "app/desktop/benchmark/runstab.h"
#include "app/desktop/roomfor.h"

#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace coder {

BenchmarkDialog::BenchmarkDialog(BenchmarkDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_runs(new RunsTab(desk, m_tabs))
    , m_comparison(new ComparisonTab(desk, m_tabs))
{
    setWindowTitle(tr("Benchmarks"));
    m_tabs->setAccessibleName(tr("Kept runs, comparison"));
    m_tabs->addTab(m_runs, tr("&Kept runs"));
    m_tabs->addTab(m_comparison, tr("C&omparison"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    connect(m_runs, &RunsTab::comparisonAsked, this, [this] { showTab(Tab::Comparison); });
    connect(m_comparison, &ComparisonTab::choiceAsked, this, [this] { showTab(Tab::Runs); });
    resize(roomFor(*this, QSize(1080, 640)));
}

BenchmarkDialog &BenchmarkDialog::showOver(BenchmarkDesk &desk, QWidget &parent)
{
    auto *dialog = parent.findChild<BenchmarkDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new BenchmarkDialog(desk, &parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    dialog->raise();
    dialog->activateWindow();
    return *dialog;
}

void BenchmarkDialog::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    m_tabs->currentWidget()->setFocus();
}

} // namespace coder
