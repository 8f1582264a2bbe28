// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/budget.h"

#include "app/words/format.h"
#include "app/words/receipttext.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Budget)
};

constexpr int warnPercent = 80;

QString billedLine(const MonthCost &month)
{
    const QString line =
        Words::tr("%1 for %n started hour(s)", nullptr, int(month.startedHours)).arg(moneyText(month.billed));
    return month.hasUnknown
               ? Words::tr("%1; of some VM the price or the beginning is unknown: it may be more").arg(line)
               : line;
}

QString meteredLine(const MonthCost &month)
{
    return month.hasUnknown ? Words::tr("worth at least %1").arg(moneyText(month.metered))
                            : Words::tr("worth %1, to the second").arg(moneyText(month.metered));
}

QString committedLine(const MonthCost &month)
{
    return month.hasUnknown ? Words::tr("unknown, at least %1").arg(moneyText(month.committed))
                            : Words::tr("at most %1, to the ends of the leases").arg(moneyText(month.committed));
}

QString nextLine(const MonthCost &month)
{
    if (!month.nextCharge.isValid())
        return month.hasUnknown ? Words::tr("unknown") : Words::tr("none: nothing is known to be running");
    //: %1 is money, %2 a time of day.
    return Words::tr("%1 at %2").arg(priceText(month.nextAmount), whenText(month.nextCharge, month.at));
}

QString projectionLine(const MonthCost &month)
{
    if (month.hasUnknown)
        return Words::tr("unknown");
    return month.projection ? Words::tr("about %1 if it goes on like this").arg(moneyText(*month.projection))
                            : Words::tr("unknown until the month is a day old");
}

QString tokensLine(const MonthCost &month)
{
    return month.perMillionTokens ? moneyText(*month.perMillionTokens) : Words::tr("unknown");
}

} // namespace

QString capText(const MonthCost &month, const std::optional<Money> &cap)
{
    if (!cap)
        return {};
    const int percent = usedPercent(month.billed, *cap);
    if (percent >= 100)
        return Words::tr("The cap of %1 is reached: %2 is billed. No session can be begun this month.")
            .arg(moneyText(*cap), moneyText(month.billed));
    if (percent >= warnPercent)
        return Words::tr("Warning: %1 % of the cap of %2 is used.").arg(percent).arg(moneyText(*cap));
    return Words::tr("%1 % of the cap of %2 is used.").arg(percent).arg(moneyText(*cap));
}

QList<std::pair<QString, QString>> budgetRows(const MonthCost &month, const std::optional<Money> &cap)
{
    return {{Words::tr("This month"), billedLine(month)},
            {Words::tr("Time used"), meteredLine(month)},
            {Words::tr("With what runs"), committedLine(month)},
            {Words::tr("Projection"), projectionLine(month)},
            {Words::tr("Next charge"), nextLine(month)},
            {Words::tr("Cap"), cap ? capText(month, cap) : Words::tr("none is set")},
            {Words::tr("Per million tokens"), tokensLine(month)},
            {Words::tr("Idle"), idleCostText(month.idleCost, month.idleShare)}};
}

QString accountText(const AccountComparison &account, const std::optional<Error> &why)
{
    if (!account.uninvoiced && why && why->code == ErrorCode::ScopeMissing)
        return Words::tr("What the account owes is unknown: the token may not read it (scope account:read_only).");
    if (!account.uninvoiced)
        return Words::tr("What the account owes is unknown: Linode was not asked with success.");
    const QString owed = moneyText(*account.uninvoiced);
    const QString ours = moneyText(account.ours);
    if (account.isPartlyInvoiced)
        return Words::tr("Linode says that %1 is not invoiced yet. This computer knows of %2 this month, so a part of "
                         "it was invoiced already.")
            .arg(owed, ours);
    return Words::tr("Linode says that %1 is not invoiced yet. This computer knows of %2; the other %3 is for other "
                     "things in the account.")
        .arg(owed, ours, moneyText(*account.others));
}

} // namespace coder
