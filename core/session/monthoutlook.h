// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/session.h"

namespace coder {

// What a calendar month (UTC, as the provider invoices) comes to if every VM lives to the end of its lease. Hours count
// in the month in which they start.
struct MonthOutlook
{
    QDateTime at;            // a moment of the month
    Money billed;            // hours of other sessions that were started so far
    Money running;           // those that others may still start: VMs that run, and sessions that are being made
    Money planned;           // the session that is asked about, with its whole lease
    bool hasUnknown = false; // another session has no known price, so the figures are the least it can be

    Money total() const { return billed + running + planned; }
};

// The outlook with this session, which begins now if it has not begun. `sessions` = all that are known, ended ones too;
// the one itself among them does not count twice. A lease that reaches into the next month: the dearer of the two.
MonthOutlook monthOutlook(const Session &planned, const QList<Session> &sessions, const QDateTime &now);

// Whether the session may be begun, or live that long, under the cap of a month. MonthCapReached (detail: the
// figures), PriceUnknown: a cap cannot be kept without a price.
Result<MonthOutlook> withinMonth(Money cap, const Session &planned, const QList<Session> &sessions,
                                 const QDateTime &now);

} // namespace coder
