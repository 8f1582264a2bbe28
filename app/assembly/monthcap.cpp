// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/monthcap.h"

#include "app/assembly/launchplan.h"

namespace coder {

QList<Session> allSessions(const Program &program)
{
    return SessionStore(program.paths().sessions()).all()
           + SessionStore(program.paths().state + QStringLiteral("/history")).all();
}

Result<MonthOutlook> withinMonthCap(const Program &program, const Session &planned, const QDateTime &now)
{
    const auto reading = projectSettings(program);
    if (!reading)
        return fail(reading.error());
    const auto cap = reading->config.money(u"MONTH_CAP_USD"_qs);
    return cap ? withinMonth(*cap, planned, allSessions(program), now) : MonthOutlook();
}

} // namespace coder
