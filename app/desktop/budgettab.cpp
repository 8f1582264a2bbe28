// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/budgettab.h"

#include "app/assembly/monthcap.h"
#include "app/desktop/capcontrol.h"
#include "app/desktop/factform.h"
#include "app/desktop/webhookfact.h"
#include "app/words/budget.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace coder {

BudgetTab::BudgetTab(Controller &controller, QWidget *parent)
    : QScrollArea(parent)
    , m_controller(controller)
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    m_warning = new QLabel(page);
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setAccessibleName(tr("Cap of the month"));
    m_used = new QProgressBar(page);
    m_used->setRange(0, 100);
    m_used->setAccessibleName(tr("Used of the month's cap"));
    m_caps = new CapControl(controller.program(), page);
    connect(m_caps, &CapControl::changed, this, [this] {
        read();
        Q_EMIT capsChanged();
    });
    auto *form = new FactForm;
    const auto rows = budgetRows(monthCostOf(controller.program(), controller.clock().now()), {});
    for (const auto &row : rows)
        m_facts << form->add(row.first);
    auto *ask = new QPushButton(tr("As&k again"), page);
    ask->setAccessibleName(tr("Ask Linode again what the account owes"));
    connect(ask, &QPushButton::clicked, this, &BudgetTab::askAccount);
    m_account = form->add(tr("Account"), {ask});
    new WebhookFact(controller.program(), *form, page);
    layout->addWidget(m_warning);
    layout->addWidget(m_used);
    layout->addWidget(m_caps);
    layout->addLayout(form);
    layout->addStretch(1);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Budget"));
    read();
}

void BudgetTab::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    read();
    if (!m_uninvoiced)
        askAccount();
}

void BudgetTab::showCap(const MonthCost &month, const std::optional<Money> &cap)
{
    m_warning->setVisible(cap.has_value());
    m_used->setVisible(cap.has_value());
    if (!cap)
        return;
    m_warning->setText(capText(month, cap));
    m_used->setValue(std::clamp(usedPercent(month.billed, *cap), 0, 100));
}

void BudgetTab::read()
{
    const MonthCost month = monthCostOf(m_controller.program(), m_controller.clock().now());
    const auto cap = monthCapOf(m_controller.program());
    showCap(month, cap);
    m_caps->read();
    const auto rows = budgetRows(month, cap);
    for (qsizetype i = 0; i < m_facts.size(); ++i)
        tell(*m_facts.at(i), rows.at(i).second);
    const bool isKnown = m_uninvoiced && *m_uninvoiced;
    const std::optional<Error> why = m_uninvoiced && !isKnown ? std::optional(m_uninvoiced->error()) : std::nullopt;
    const std::optional<Money> owed = isKnown ? std::optional(**m_uninvoiced) : std::nullopt;
    tell(*m_account, m_uninvoiced ? accountText(compared(month, owed), why) : tr("Linode is being asked …"));
}

void BudgetTab::askAccount()
{
    m_uninvoiced.reset();
    read();
    whenDone(uninvoicedOf(m_controller.program()), this, [this](const Result<Money> &owed) {
        m_uninvoiced = owed;
        read();
    });
}

} // namespace coder
