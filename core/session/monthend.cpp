// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/monthend.h"

#include "core/cost/bill.h"
#include "core/session/rental.h"

#include <algorithm>
#include <utility>

namespace coder {
namespace {

struct NextHour
{
    QDateTime begins;
    Money price;
    PaidLease paid;
};

bool isSameMonth(const QDateTime &one, const QDateTime &other)
{
    const QDate first = one.toUTC().date();
    const QDate second = other.toUTC().date();
    return first.year() == second.year() && first.month() == second.month();
}

bool runs(const Session &session)
{
    const bool isOver = session.phase == Phase::Destroyed || session.phase == Phase::NotOurs || session.destroyWanted;
    return !isOver && session.mayBeRented() && session.created.isValid();
}

// The hour that each may begin within its lease.
QList<NextHour> nextHours(const QList<Session> &sessions, const QDateTime &now)
{
    QList<NextHour> hours;
    for (const Session &session : sessions) {
        const Bill bill = billAt(session.created, now, session.hourly);
        const bool hasMore = runs(session) && leaseHours(session.wish.leaseSeconds) > bill.startedHours;
        if (hasMore && session.hourly && isSameMonth(bill.nextCharge, now))
            hours << NextHour{bill.nextCharge, *session.hourly, {session.name, int(bill.startedHours * 3600)}};
    }
    std::ranges::sort(hours, {}, [](const NextHour &hour) { return std::pair(hour.begins, hour.paid.session); });
    return hours;
}

} // namespace

QList<PaidLease> leasesEndedByMonth(Money cap, const QList<Session> &sessions, const QDateTime &now)
{
    Money left = cap - monthBill(rentalsOf(sessions, now), now).billed;
    QList<PaidLease> ended;
    for (const NextHour &hour : nextHours(sessions, now)) {
        if (hour.price <= left)
            left = left - hour.price;
        else if (now.secsTo(hour.begins) <= monthEndNotice)
            ended << hour.paid;
    }
    return ended;
}

} // namespace coder
