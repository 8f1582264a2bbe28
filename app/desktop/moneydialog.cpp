// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/moneydialog.h"

#include "app/desktop/budgettab.h"
#include "app/desktop/dialogsize.h"
#include "app/desktop/historytab.h"
#include "app/desktop/leftoverstab.h"

#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace coder {

MoneyDialog::MoneyDialog(Controller &controller, QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_budget(new BudgetTab(controller, m_tabs))
    , m_history(new HistoryTab(controller, m_tabs))
    , m_leftovers(new LeftoversTab(controller, m_tabs))
{
    setWindowTitle(tr("Budget and history"));
    m_tabs->setAccessibleName(tr("Budget, history, leftovers"));
    m_tabs->addTab(m_budget, tr("&Budget"));
    m_tabs->addTab(m_history, tr("&History"));
    m_tabs->addTab(m_leftovers, tr("&Leftovers"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    connect(m_budget, &BudgetTab::capsChanged, this, &MoneyDialog::capsChanged);
    connect(&controller, &Controller::sessionChanged, this, &MoneyDialog::follow);
    connect(&controller, &Controller::checkStateChanged, this, &MoneyDialog::follow);
    rememberSize(*this, controller.program().paths().state, QSize(820, 520));
}

void MoneyDialog::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    m_tabs->currentWidget()->setFocus();
}

// A session changes in bursts, and each reading goes over all receipts.
void MoneyDialog::follow()
{
    if (std::exchange(m_willFollow, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_willFollow = false;
            m_budget->read();
            m_history->read();
            m_leftovers->read();
        },
        Qt::QueuedConnection);
}

} // namespace coder
