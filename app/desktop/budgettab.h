// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "core/session/monthcost.h"

#include <QList>
#include <QScrollArea>

class QLabel;
class QProgressBar;

namespace coder {

class CapControl;

// The month in figures: billed, projected, capped, and what the account says.
class BudgetTab : public QScrollArea
{
    Q_OBJECT
public:
    explicit BudgetTab(Controller &controller, QWidget *parent = nullptr);

    // From what is on disk and what is known of the account.
    void read();
    // Asks Linode what the account owes.
    void askAccount();
    bool isAnswered() const { return m_uninvoiced.has_value(); }

Q_SIGNALS:
    void capsChanged(); // a person set others

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showCap(const MonthCost &month, const std::optional<Money> &cap);

    Controller &m_controller;
    QLabel *m_warning;
    QProgressBar *m_used;
    CapControl *m_caps;
    QList<QLabel *> m_facts; // in the order of budgetRows()
    QLabel *m_account;
    std::optional<Result<Money>> m_uninvoiced; // as last asked; empty = not yet
};

} // namespace coder
