// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/idlerule.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace coder {

IdleRule idleRuleOf(const Session &session)
{
    return {session.wish.idleLimitSeconds, session.wish.isHourAware};
}

void setIdleRule(Session &session, const IdleRule &rule)
{
    session.wish.idleLimitSeconds = rule.limitSeconds;
    session.wish.isHourAware = rule.isHourAware;
}

Result<Unit> checkIdleRule(const Session &session, const IdleRule &rule)
{
    if (session.phase == Phase::Destroyed)
        return fail(ErrorCode::SessionUnknown, session.name);
    if (session.destroyWanted || session.phase == Phase::Destroying)
        return fail(ErrorCode::LeaseEnded, session.name);
    if (session.isAdopted)
        return fail(ErrorCode::InvalidInput, u"%1 was set up by the older tool"_qs.arg(session.name));
    const bool isLegal =
        rule.limitSeconds == 0 || (rule.limitSeconds >= shortestIdleLimit && rule.limitSeconds <= longestIdleLimit);
    return isLegal ? Result<Unit>(Unit{})
                   : fail(ErrorCode::InvalidInput, u"an idle limit is one minute to seven days, or 0 for none"_qs);
}

QByteArray toBytes(const IdleRule &rule)
{
    return QJsonDocument(QJsonObject{{u"idle"_qs, rule.limitSeconds}, {u"hour_aware"_qs, rule.isHourAware}})
        .toJson(QJsonDocument::Compact);
}

std::optional<IdleRule> idleRuleFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (!json[u"idle"].isDouble() || !json[u"hour_aware"].isBool())
        return {};
    return IdleRule{json[u"idle"].toInt(), json[u"hour_aware"].toBool()};
}

RuleStanding standingOf(const IdleRule &rule, const std::optional<GuardReport> &guard, const QDateTime &now)
{
    if (!isFresh(guard, now))
        return RuleStanding::Unconfirmed;
    const auto &limits = guard->limits;
    const bool isAlike = limits && int(limits->idle) == rule.limitSeconds && limits->isHourAware == rule.isHourAware;
    return isAlike ? RuleStanding::Set : RuleStanding::Other;
}

} // namespace coder
