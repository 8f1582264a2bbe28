// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder {

// A lease that is to end with the hour that is paid.
struct PaidLease
{
    QString session;
    int leaseSeconds = 0;

    bool operator==(const PaidLease &) const = default;
};

// How long before its next charge it is decided whether a session may begin another hour: early enough for both
// warnings of the lease that is shortened.
inline constexpr qint64 monthEndNotice = 2100;

// Running sessions whose next hour would take the month (UTC) over the cap. Of several the one whose hour begins first
// has what is left. `sessions` = all that are known, ended ones too. One without a price is passed over, and an hour
// that begins in the next month is the next one's.
QList<PaidLease> leasesEndedByMonth(Money cap, const QList<Session> &sessions, const QDateTime &now);

} // namespace coder
