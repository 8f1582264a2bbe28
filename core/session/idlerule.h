// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/guarding.h"

namespace coder {

// When idleness ends a session's VM; what can be changed of it while the VM runs.
struct IdleRule
{
    int limitSeconds = 1800; // 0 = idleness ends nothing
    bool isHourAware = true; // an hour that is paid is used up first

    bool operator==(const IdleRule &) const = default;
};

inline constexpr int shortestIdleLimit = 60;           // seconds
inline constexpr int longestIdleLimit = 7 * 24 * 3600; // as in the setup

IdleRule idleRuleOf(const Session &session);
void setIdleRule(Session &session, const IdleRule &rule);

// Whether the session may have that rule. SessionUnknown where it is over, LeaseEnded while it is being destroyed,
// InvalidInput for a limit that is none and for a session of the older tool, which has no guard of ours.
Result<Unit> checkIdleRule(const Session &session, const IdleRule &rule);

// As a wish for another process.
QByteArray toBytes(const IdleRule &rule);
std::optional<IdleRule> idleRuleFrom(const QByteArray &bytes);

// Where a rule stands with the VM that it is for.
enum class RuleStanding {
    Set,         // its guard said within a minute that it goes by it
    Unconfirmed, // its guard was not heard in the last minute
    Other        // its guard said within a minute that it goes by another
};
RuleStanding standingOf(const IdleRule &rule, const std::optional<GuardReport> &guard, const QDateTime &now);

} // namespace coder
