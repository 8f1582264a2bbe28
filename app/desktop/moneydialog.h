// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QDialog>

class QTabWidget;

namespace coder {

class BudgetTab;
class HistoryTab;
class LeftoversTab;

// What was and will be paid: the month's budget, the receipts, and what is left over at Linode. Blocks nothing.
class MoneyDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Tab { Budget, History, Leftovers };
    explicit MoneyDialog(Controller &controller, QWidget *parent = nullptr);

    void showTab(Tab tab);
    BudgetTab &budget() { return *m_budget; }
    HistoryTab &history() { return *m_history; }
    LeftoversTab &leftovers() { return *m_leftovers; }

Q_SIGNALS:
    void capsChanged();

private:
    void follow();

    QTabWidget *m_tabs;
    BudgetTab *m_budget;
    HistoryTab *m_history;
    LeftoversTab *m_leftovers;
    bool m_willFollow = false;
};

} // namespace coder
