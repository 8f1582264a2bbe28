// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/leftovertext.h"

#include "app/words/format.h"
#include "core/cost/bill.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Leftovers)
};

} // namespace

QString leftoverKindText(LeftoverKind kind)
{
    switch (kind) {
    case LeftoverKind::Vm:
        return Words::tr("VM");
    case LeftoverKind::Firewall:
        return Words::tr("Firewall");
    case LeftoverKind::Token:
        return Words::tr("API token");
    case LeftoverKind::Volume:
        return Words::tr("Volume");
    case LeftoverKind::Image:
        return Words::tr("Disk image");
    }
    return {};
}

QString leftoverCostText(const Leftover &leftover, const QDateTime &now)
{
    if (!leftover.costsMoney())
        return Words::tr("costs nothing");
    if (leftover.kind == LeftoverKind::Vm)
        //: %1 is a price per hour, %2 what was billed so far, or that it is unknown.
        return Words::tr("%1, billed so far: %2")
            .arg(hourlyText(leftover.hourly), priceText(billAt(leftover.created, now, leftover.hourly).billed));
    const QString size = QLocale().toString(leftover.gigabytes, 'f', leftover.kind == LeftoverKind::Image ? 1 : 0);
    if (leftover.monthly)
        //: %1 is a number of gigabytes, %2 is money.
        return Words::tr("%1 GB, costs %2 a month until it is deleted").arg(size, moneyText(*leftover.monthly));
    //: %1 is a number of gigabytes.
    return Words::tr("%1 GB, costs money every month, price unknown").arg(size);
}

QString unaskedText(const QList<LeftoverKind> &kinds)
{
    if (kinds.isEmpty())
        return {};
    QStringList names;
    for (const LeftoverKind kind : kinds)
        names << leftoverKindText(kind);
    //: %1 is a list of kinds of things, such as "API token, Volume".
    return Words::tr("Not looked for, because the token may not list them: %1.").arg(names.join(u", "_qs));
}

} // namespace coder
