// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/guarding.h"

namespace coder {
namespace {

constexpr double freshSeconds = 60;
constexpr double provedSeconds = 15 * 60;
constexpr qint64 sampleAge = 15; // seconds; a report tells of a sample, and the guard acts at samples

double ageOf(const GuardReport &report, const QDateTime &now)
{
    return double(report.readAt.msecsTo(now)) / 1000;
}

} // namespace

bool isFresh(const std::optional<GuardReport> &report, const QDateTime &now)
{
    if (!report)
        return false;
    const double age = ageOf(*report, now);
    return age >= 0 && age + report->heartbeatAge <= freshSeconds;
}

std::optional<IdleLimits> wantedLimits(const Session &session)
{
    if (!session.created.isValid() || !session.leaseEnds.isValid())
        return std::nullopt;
    return IdleLimits{double(session.wish.idleLimitSeconds), double(session.wish.warningSeconds),
                      double(session.created.secsTo(session.leaseEnds)), session.wish.isHourAware};
}

QJsonObject guardOrders(const Session &session)
{
    QJsonObject json{{u"created"_qs, session.created.toSecsSinceEpoch()},
                     {u"instance"_qs, session.instanceId},
                     {u"label"_qs, session.label}};
    if (const auto limits = wantedLimits(session))
        json[u"limits"] = QJsonObject{{u"idle"_qs, limits->idle},
                                      {u"warning"_qs, limits->warning},
                                      {u"end"_qs, limits->end},
                                      {u"hour_aware"_qs, limits->isHourAware}};
    return json;
}

Protection protectionOf(const Session &session, const std::optional<GuardReport> &report, const QDateTime &now)
{
    if (!isFresh(report, now))
        return Protection::NotAsked;
    if (!report->isArmed || !report->token)
        return Protection::Unarmed;
    const auto wanted = wantedLimits(session);
    if (!wanted || !report->limits || !areAlike(*report->limits, *wanted))
        return Protection::OtherLimits;
    const GuardToken &token = *report->token;
    if (!token.error.isEmpty() || !token.provedAge || *token.provedAge + ageOf(*report, now) > provedSeconds)
        return Protection::Unproved;
    if (token.expires.isValid() && token.expires <= session.leaseEnds)
        return Protection::TokenTooShort;
    return Protection::Protected;
}

bool mayHaveEndedItself(const Session &session, const std::optional<GuardReport> &heard, const QDateTime &now)
{
    if (!session.isArmed)
        return false;
    const auto isReached = [at = now.addSecs(sampleAge)](const QDateTime &end) { return end.isValid() && at >= end; };
    if (isReached(session.leaseEnds) || (heard && isReached(heard->dueAt())))
        return true;
    // A hold or work that the last word told of may have ended right after it; the idle clock goes on from there.
    const QDateTime since = heard ? heard->readAt.addSecs(-qint64(heard->idleSeconds)) : session.created;
    return session.wish.idleLimitSeconds > 0 && isReached(since.addSecs(session.wish.idleLimitSeconds));
}

QString protectionId(Protection protection)
{
    switch (protection) {
    case Protection::Protected:
        return u"protected"_qs;
    case Protection::NotAsked:
        return u"not_asked"_qs;
    case Protection::Unarmed:
        return u"unarmed"_qs;
    case Protection::Unproved:
        return u"unproved"_qs;
    case Protection::OtherLimits:
        return u"other_limits"_qs;
    case Protection::TokenTooShort:
        return u"token_too_short"_qs;
    }
    return {};
}

} // namespace coder
