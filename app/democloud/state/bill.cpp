// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/state/bill.h"

namespace coder::demo {

int startedHours(const Usage &usage, const QDateTime &now)
{
    const qint64 hour = 3600 * 1000;
    const qint64 used = usage.created.msecsTo(usage.deleted.isValid() ? usage.deleted : now);
    return int(qMax(qint64(1), (used + hour - 1) / hour));
}

Money uninvoiced(const State &state, const QDateTime &now)
{
    Money sum;
    for (const Usage &usage : state.bill)
        sum += Money::dollars(usage.hourly) * startedHours(usage, now);
    return sum;
}

} // namespace coder::demo
