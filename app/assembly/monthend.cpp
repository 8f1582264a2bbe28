// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/monthend.h"

#include "app/assembly/launchplan.h"
#include "app/assembly/monthcap.h"
#include "core/base/log.h"
#include "core/session/monthend.h"

#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto interval = 30s;

bool holdsAny(Program &program)
{
    const QStringList names = program.store().names();
    return std::ranges::any_of(names, [&](const QString &name) { return program.manager().holds(name); });
}

// The holder obeys it as he does an extension.
void shorten(Program &program, const PaidLease &paid)
{
    const auto session = program.store().read(paid.session);
    const bool isAsked = program.store().isWanted(paid.session, Intent::Extend);
    if (!session || isAsked || !program.manager().holds(paid.session)
        || session->wish.leaseSeconds <= paid.leaseSeconds)
        return;
    const auto wanted = program.store().want(paid.session, Intent::Extend,
                                             QByteArray::number(paid.leaseSeconds - session->wish.leaseSeconds));
    if (!wanted)
        log().error("the lease of {} is not shortened: {}", paid.session, wanted.error().detail);
}

void look(Program &program)
{
    const auto reading = holdsAny(program) ? projectSettings(program) : fail(ErrorCode::NotFound);
    if (!reading || !reading->config.isOn(u"MONTH_CAP_ENDS_SESSIONS"_qs))
        return;
    if (const auto cap = reading->config.money(u"MONTH_CAP_USD"_qs))
        for (const PaidLease &paid : leasesEndedByMonth(*cap, paidSessions(program), program.clock().now()))
            shorten(program, paid);
}

} // namespace

void keepMonthCap(Program &program)
{
    program.clock().after(interval, &program, [&program] {
        look(program);
        keepMonthCap(program);
    });
}

} // namespace coder
