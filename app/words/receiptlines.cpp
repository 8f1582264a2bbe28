// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/receiptlines.h"

#include "app/words/format.h"
#include "app/words/receipttext.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Lines
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptLines)
};

QString vmLine(const Receipt &receipt, const Bill &bill)
{
    if (bill.startedHours == 0)
        return Lines::tr("VM %1 (%2, %3): when it was created is unknown, and so is what it cost.")
            .arg(QString::number(receipt.instanceId), receipt.plan, receipt.region);
    if (!bill.billed)
        return Lines::tr("VM %1 (%2, %3): %n started hour(s); the price is unknown.", nullptr, int(bill.startedHours))
            .arg(QString::number(receipt.instanceId), receipt.plan, receipt.region);
    //: %1 is the VM's number, %2 its plan, %3 its region, %4 a price for an hour, %5 money.
    return Lines::tr("VM %1 (%2, %3): %n started hour(s) at %4, %5.", nullptr, int(bill.startedHours))
        .arg(QString::number(receipt.instanceId), receipt.plan, receipt.region, hourlyText(receipt.hourly),
             moneyText(*bill.billed));
}

QString extraLine(const Extra &extra, const QDateTime &ended)
{
    const auto until = extra.until.isValid() ? extra.until : ended;
    const auto cost = priceText(extraCost(extra, extra.created, until));
    const QString size = sizeText(qint64(extra.gigabytes * 1e9));
    //: A name, a size, money.
    return extra.kind == ExtraKind::Volume ? Lines::tr("Volume %1, %2: %3.").arg(extra.label, size, cost)
                                           : Lines::tr("Image %1, %2: %3.").arg(extra.label, size, cost);
}

} // namespace

QString tokenCostText(const Usage &usage, const std::optional<Money> &perMillion)
{
    if (!usage.promptTokens || !usage.generationTokens)
        return Lines::tr("How many tokens were used is unknown: nobody measured it.");
    const QString used = Lines::tr("%1 tokens of prompts and %2 of answers.")
                             .arg(countText(usage.promptTokens), countText(usage.generationTokens));
    if (!perMillion)
        return used;
    //: Two whole sentences.
    return Lines::tr("%1 %2").arg(used, Lines::tr("A million of them costs %1.").arg(moneyText(*perMillion)));
}

QStringList receiptLines(const Receipt &receipt)
{
    const ReceiptSum sum = sumOf(receipt);
    QStringList lines{vmLine(receipt, sum.bill)};
    for (const Extra &extra : receipt.extras)
        lines << extraLine(extra, receipt.ended);
    if (!receipt.extras.isEmpty())
        lines << Lines::tr("In all: %1.").arg(priceText(sum.total));
    lines << tokenCostText(receipt.usage, sum.perMillionTokens) << idleCostText(sum.idleCost, sum.idleShare);
    for (const QString &leftover : receipt.leftovers)
        lines << Lines::tr("Left behind, delete it by hand: %1").arg(leftover);
    return lines;
}

} // namespace coder
