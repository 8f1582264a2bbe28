// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/month.h"

#include "core/cost/bill.h"

#include <algorithm>

namespace coder {
namespace {

QDateTime monthStart(const QDate &day)
{
    return {QDate(day.year(), day.month(), 1), QTime(0, 0), Qt::UTC};
}

// Hours of the rental that start before `moment`.
qint64 hoursBefore(const Rental &rental, const QDateTime &moment)
{
    return moment <= rental.created ? 0 : billAt(rental.created, std::min(rental.until, moment), {}).startedHours;
}

} // namespace

MonthBill monthBill(const QList<Rental> &rentals, const QDateTime &at)
{
    const QDate today = at.toUTC().date();
    const QDateTime first = monthStart(today);
    const QDateTime next = monthStart(today.addMonths(1));
    MonthBill bill;
    for (const Rental &rental : rentals) {
        if (!rental.created.isValid() || !rental.until.isValid())
            continue;
        const qint64 hours = hoursBefore(rental, next) - hoursBefore(rental, first);
        bill.hasUnknown = bill.hasUnknown || (hours > 0 && !rental.hourly);
        if (rental.hourly)
            bill.billed += *rental.hourly * hours;
    }
    return bill;
}

} // namespace coder
