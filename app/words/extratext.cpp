// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/extratext.h"

#include "app/words/format.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Extras)
};

QString nameOf(const Extra &extra)
{
    //: %1 is a label at the provider.
    return extra.kind == ExtraKind::Volume ? Words::tr("Volume %1").arg(extra.label)
                                           : Words::tr("Disk image %1").arg(extra.label);
}

QString textOf(const Extra &extra, const QDateTime &now)
{
    const QString size = QLocale().toString(extra.gigabytes, 'f', extra.kind == ExtraKind::Image ? 1 : 0);
    const auto month = monthlyCost(extra);
    const auto sofar = monthsCost(extra, now);
    if (!month)
        return Words::tr("%1 GB; the price is unknown, it may cost money until it is deleted").arg(size);
    //: %1 is a number of gigabytes, %2 and %3 are money.
    return Words::tr("%1 GB, %2 a month until it is deleted; %3 this month so far")
        .arg(size, moneyText(*month), priceText(sofar));
}

} // namespace

std::optional<Money> monthsCost(const Extra &extra, const QDateTime &now)
{
    const QDate today = now.toUTC().date();
    return extraCost(extra, QDateTime(QDate(today.year(), today.month(), 1), QTime(0, 0), Qt::UTC), now);
}

QList<std::pair<QString, QString>> extraRows(const QList<Extra> &extras, const QList<ExtraKind> &unknown,
                                             const QDateTime &now)
{
    QList<std::pair<QString, QString>> rows;
    for (const Extra &extra : extras)
        rows << std::pair(nameOf(extra), textOf(extra, now));
    if (unknown.contains(ExtraKind::Volume))
        rows << std::pair(Words::tr("Volumes"), Words::tr("unknown: they could not be listed"));
    if (unknown.contains(ExtraKind::Image))
        rows << std::pair(Words::tr("Disk images"), Words::tr("unknown: they could not be listed"));
    if (rows.isEmpty())
        rows << std::pair(Words::tr("Volumes, images"), Words::tr("none of this installation"));
    return rows;
}

} // namespace coder
