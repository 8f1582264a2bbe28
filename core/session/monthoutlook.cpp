// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/monthoutlook.h"

#include "core/cost/bill.h"
#include "core/session/rental.h"

#include <algorithm>

namespace coder {
namespace {

QDateTime paidUntil(const QDateTime &created, const Session &session)
{
    return created.addSecs(leaseHours(session.wish.leaseSeconds) * 3600);
}

// The session with the last hour its lease can begin; of one that has ended, those it has begun.
Rental atWorst(const Session &session, const QDateTime &now)
{
    const QDateTime created = session.created.isValid() ? session.created : now;
    const bool hasEnded = session.phase == Phase::Destroyed;
    return {created, hasEnded ? session.destroyedAt : std::max(now, paidUntil(created, session)), session.hourly};
}

// Sessions that cost something or are about to.
bool counts(const Session &session)
{
    if (session.phase == Phase::NotOurs)
        return false;
    return session.created.isValid() || session.phase == Phase::Creating || session.mayBeRented();
}

// Its file is broken or newer than this program: what it costs is not known.
bool isUnreadable(const Session &session)
{
    return session.phase == Phase::Unknown && session.error && !session.created.isValid() && !session.mayBeRented();
}

MonthOutlook outlookOf(const Session &planned, const QList<Session> &others, const QDateTime &now, const QDateTime &at)
{
    QList<Rental> worst;
    for (const Session &session : others)
        if (counts(session))
            worst << atWorst(session, now);
    const MonthBill all = monthBill(worst, at);
    MonthOutlook outlook;
    outlook.at = at;
    outlook.billed = monthBill(rentalsOf(others, now), at).billed;
    outlook.running = all.billed - outlook.billed;
    outlook.planned = monthBill({atWorst(planned, now)}, at).billed;
    outlook.hasUnknown = all.hasUnknown || std::ranges::any_of(others, isUnreadable);
    return outlook;
}

QString usd(Money amount)
{
    return u"US$"_qs + QString::number(amount.dollars(), 'f', 2);
}

QString figures(const MonthOutlook &outlook, Money cap)
{
    return u"%1: %2 billed, at most %3 more for what runs, at most %4 for this session; together %5, and MONTH_CAP_USD is %6"_qs
        .arg(outlook.at.toUTC().toString(u"yyyy-MM"_qs), usd(outlook.billed), usd(outlook.running),
             usd(outlook.planned), usd(outlook.total()), usd(cap));
}

} // namespace

MonthOutlook monthOutlook(const Session &planned, const QList<Session> &sessions, const QDateTime &now)
{
    QList<Session> others = sessions;
    others.removeIf([&](const Session &other) { return !planned.id.isEmpty() && other.id == planned.id; });
    const QDateTime lastHour = atWorst(planned, now).until.addSecs(-3600);
    const MonthOutlook first = outlookOf(planned, others, now, now);
    const MonthOutlook last = outlookOf(planned, others, now, std::max(now, lastHour));
    return last.total() > first.total() ? last : first;
}

Result<MonthOutlook> withinMonth(Money cap, const Session &planned, const QList<Session> &sessions,
                                 const QDateTime &now)
{
    if (!planned.hourly || planned.hourly->micros() <= 0)
        return fail(ErrorCode::PriceUnknown, u"MONTH_CAP_USD cannot be kept without a price"_qs);
    const MonthOutlook outlook = monthOutlook(planned, sessions, now);
    return outlook.total() > cap ? fail(ErrorCode::MonthCapReached, figures(outlook, cap))
                                 : Result<MonthOutlook>(outlook);
}

} // namespace coder
