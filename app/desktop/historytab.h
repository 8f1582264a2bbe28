// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "core/cost/receipt.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace coder {

// The receipts of the VMs that ended, newest first, with what idleness cost; can be written to a file.
class HistoryTab : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryTab(Controller &controller, QWidget *parent = nullptr);

    void read();
    // The ones that are shown, as CSV or JSON by the name's ending. FileUnwritable.
    Result<Unit> write(const QString &path) const;

private:
    void makeTable();
    void fillMonths();
    void showReceipt();
    void fill(const QList<Receipt> &receipts);
    void exportShown();
    QList<Receipt> shown() const;

    Controller &m_controller;
    QList<Receipt> m_receipts; // oldest first
    QComboBox *m_month;
    QTableWidget *m_table;
    QLabel *m_receipt; // the one that is chosen
    QLabel *m_idle;
    QLabel *m_outcome;
};

} // namespace coder
