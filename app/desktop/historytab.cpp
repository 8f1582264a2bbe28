// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/historytab.h"

#include "app/assembly/monthcap.h"
#include "app/desktop/flowlayout.h"
#include "app/words/explain.h"
#include "app/words/format.h"
#include "app/words/receiptlines.h"
#include "app/words/receipttext.h"
#include "core/base/files.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace coder {
namespace {

QString monthOf(const Receipt &receipt)
{
    return receipt.ended.toUTC().toString(u"yyyy-MM"_qs);
}

QLabel *words(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(name);
    return label;
}

} // namespace

HistoryTab::HistoryTab(Controller &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_month(new QComboBox(this))
    , m_table(new QTableWidget(this))
    , m_receipt(words(tr("Receipt"), this))
    , m_idle(words(tr("What idle time cost"), this))
    , m_outcome(words(tr("Outcome of the export"), this))
{
    setAccessibleName(tr("History"));
    m_month->setAccessibleName(tr("Month"));
    makeTable();
    auto *saving = new QPushButton(tr("&Export…"), this);
    connect(saving, &QPushButton::clicked, this, &HistoryTab::exportShown);
    connect(m_month, &QComboBox::currentIndexChanged, this, [this] { fill(shown()); });
    auto *head = new FlowLayout;
    head->addWidget(m_month);
    head->addWidget(saving);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_receipt);
    layout->addWidget(m_idle);
    layout->addWidget(m_outcome);
    read();
}

void HistoryTab::makeTable()
{
    const QStringList heads{tr("Session"), tr("Ended"),    tr("Plan"),
                            tr("Hours"),   tr("Billed"),   tr("Per million tokens"),
                            tr("Idle"),    tr("Idle cost")};
    m_table->setColumnCount(int(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setAccessibleName(tr("Receipts"));
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HistoryTab::showReceipt);
}

// The month that was chosen stays chosen.
void HistoryTab::fillMonths()
{
    const QSignalBlocker silent(m_month);
    const QString chosen = m_month->currentData().toString();
    m_month->clear();
    m_month->addItem(tr("All months"), QString());
    QString last;
    for (auto receipt = m_receipts.crbegin(); receipt != m_receipts.crend(); ++receipt)
        if (const QString month = monthOf(*receipt); month != last)
            m_month->addItem(last = month, month);
    m_month->setCurrentIndex(std::max(0, m_month->findData(chosen)));
}

QList<Receipt> HistoryTab::shown() const
{
    QList<Receipt> receipts = m_receipts;
    if (const QString month = m_month->currentData().toString(); !month.isEmpty())
        receipts.removeIf([&month](const Receipt &receipt) { return monthOf(receipt) != month; });
    return receipts;
}

void HistoryTab::read()
{
    m_receipts = allReceipts(m_controller.program());
    fillMonths();
    fill(shown());
}

void HistoryTab::fill(const QList<Receipt> &receipts)
{
    const QDateTime now = m_controller.clock().now();
    m_table->setRowCount(int(receipts.size()));
    int row = int(receipts.size());
    Money idle, measured;
    bool isMeasured = false;
    for (const Receipt &receipt : receipts) {
        const ReceiptSum sum = sumOf(receipt);
        const QStringList cells{receipt.session,
                                clockText(receipt.ended, now),
                                receipt.plan,
                                QLocale().toString(sum.bill.startedHours),
                                priceText(sum.total),
                                sum.perMillionTokens ? moneyText(*sum.perMillionTokens) : tr("unknown"),
                                shareText(sum.idleShare),
                                sum.idleCost ? moneyText(*sum.idleCost) : tr("unknown")};
        --row;
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
        isMeasured = isMeasured || sum.idleCost;
        idle += sum.idleCost.value_or(Money());
        measured += sum.idleCost ? *sum.bill.billed : Money();
    }
    m_table->resizeColumnsToContents();
    if (m_table->selectedItems().isEmpty() && m_table->rowCount() > 0)
        m_table->selectRow(0);
    showReceipt();
    const double share = measured > Money() ? idle.dollars() / measured.dollars() : 0;
    m_idle->setText(
        receipts.isEmpty()
            ? tr("No VM has ended yet that this computer knows of.")
            //: %1 is a whole sentence that tells what idle time cost.
            : tr("All that are shown: %1").arg(idleCostText(isMeasured ? std::optional(idle) : std::nullopt, share)));
}

// All of one receipt: the table has no room for what was paid beside the VM, nor for what was left behind.
void HistoryTab::showReceipt()
{
    const QList<Receipt> receipts = shown();
    const qsizetype row = m_table->currentRow();
    const bool isChosen = row >= 0 && row < receipts.size() && !m_table->selectedItems().isEmpty();
    m_receipt->setText(isChosen ? receiptLines(receipts.at(receipts.size() - 1 - row)).join(u'\n') : QString());
    m_receipt->setVisible(isChosen);
}

Result<Unit> HistoryTab::write(const QString &path) const
{
    const bool isJson = path.endsWith(u".json"_qs, Qt::CaseInsensitive);
    return writePrivate(path, isJson ? receiptsJson(shown()) : receiptsCsv(shown()));
}

void HistoryTab::exportShown()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the receipts"), QDir::home().filePath(u"coder-history.csv"_qs),
                                     tr("Table (*.csv);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    const auto written = write(path);
    m_outcome->setText(written
                           ? tr("Saved: %1").arg(path)
                           : explain(written.error(), MoneyState::NothingRented).title + u' ' + written.error().detail);
}

} // namespace coder
