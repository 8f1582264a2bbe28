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

qint64 startedIn(const Rental &rental, const QDateTime &at)
{
    const QDate today = at.toUTC().date();
    if (!rental.created.isValid() || !rental.until.isValid())
        return 0;
    return hoursBefore(rental, monthStart(today.addMonths(1))) - hoursBefore(rental, monthStart(today));
}

MonthBill monthBill(const QList<Rental> &rentals, const QDateTime &at)
{
    MonthBill bill;
    for (const Rental &rental : rentals) {
        const qint64 hours = startedIn(rental, at);
        bill.hasUnknown = bill.hasUnknown || (hours > 0 && !rental.hourly);
        if (rental.hourly)
            bill.billed += *rental.hourly * hours;
    }
    return bill;
}

} // namespace coder
