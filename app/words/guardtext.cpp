// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/guardtext.h"

#include "app/words/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace coder {
namespace {

constexpr qint64 countedSeconds = 600; // from here on to the second

struct Guarding
{
    Q_DECLARE_TR_FUNCTIONS(Guarding)
};

QString endsText(const QDateTime &at, const QDateTime &now, Countdown kind)
{
    const qint64 left = now.secsTo(at);
    if (left >= countedSeconds || kind == Countdown::Clock)
        //: When a session is destroyed at the latest: "ends 18:42".
        return Guarding::tr("ends %1").arg(clockText(at, now));
    return left >= 60 ? Guarding::tr("ends in %1 min %2 s").arg(left / 60).arg(left % 60)
                      : Guarding::tr("ends in %1 s").arg(std::max<qint64>(0, left));
}

} // namespace

QString doubtText(Protection protection)
{
    switch (protection) {
    case Protection::Protected:
        return {};
    case Protection::NotAsked:
        return Guarding::tr("Its guard was not heard in the last minute.");
    case Protection::Unarmed:
        return Guarding::tr("Its guard has no token, so it cannot delete the VM.");
    case Protection::Unproved:
        return Guarding::tr("The provider has not accepted its guard's token in the last quarter of an hour.");
    case Protection::OtherLimits:
        return Guarding::tr("Its guard does not go by these limits yet.");
    case Protection::TokenTooShort:
        return Guarding::tr("Its guard's token ends before the lease does.");
    }
    return {};
}

QString nextStepText(Protection protection)
{
    switch (protection) {
    case Protection::Protected:
        return {};
    case Protection::NotAsked:
        return Guarding::tr("It is asked every ten seconds. If it stays silent, look at its log with \"coder logs "
                            "--source watchdog\".");
    case Protection::Unarmed:
        return Guarding::tr("Give Linode's token the right to make tokens (account:read_write), or the guard one of "
                            "its own (LINODE_GUARD_TOKEN), for the next session.");
    case Protection::Unproved:
        return Guarding::tr("It goes on trying. \"coder watchdog drill\" shows what is missing.");
    case Protection::OtherLimits:
        return Guarding::tr("It is told them again within a minute; the session's settings show what it goes by.");
    case Protection::TokenTooShort:
        return Guarding::tr("A longer one is made within a minute where Linode's token may make tokens; one that you "
                            "gave (LINODE_GUARD_TOKEN) is yours to replace.");
    }
    return {};
}

QString protectionText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now)
{
    if (session.phase == Phase::Destroyed)
        return Guarding::tr("nothing is rented");
    if (!session.leaseEnds.isValid())
        return Guarding::tr("no end yet: the VM is not created");
    const Protection protection = protectionOf(session, guard, now);
    if (protection == Protection::Protected)
        return Guarding::tr("protected: the VM ends itself at %1 at the latest, also while this computer is off")
            .arg(clockText(session.leaseEnds, now));
    //: %2 is a whole sentence that tells why.
    return Guarding::tr("not protected while this computer is off; this computer ends it at %1 at the latest. %2")
        .arg(clockText(session.leaseEnds, now), doubtText(protection));
}

QString protectionWord(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now)
{
    if (session.phase == Phase::Destroyed || !session.mayBeRented())
        return QStringLiteral("–");
    //: In a table, under PROTECTED: whether the VM ends itself while this computer is off.
    return protectionOf(session, guard, now) == Protection::Protected ? Guarding::tr("yes") : Guarding::tr("no");
}

QString idlenessText(const std::optional<GuardReport> &guard, const QDateTime &now)
{
    if (!isFresh(guard, now))
        return {};
    const QString end = clockText(guard->dueAt(), now);
    if (guard->due == u"idle")
        return Guarding::tr("It is idle and is being destroyed now.");
    if (guard->due == u"lease")
        return Guarding::tr("Its lease is over and it is being destroyed now.");
    if (!guard->dueIn)
        return {};
    if (guard->state == u"idle")
        return Guarding::tr("Idle for %1; it is destroyed at %2 if nothing happens.")
            .arg(durationText(qint64(guard->idleSeconds)), end);
    if (guard->state == u"active")
        return Guarding::tr("At work. If nothing happened from now on, it would be destroyed at %1.").arg(end);
    return Guarding::tr("Whether it is idle is not known; it is destroyed at %1 at the latest.").arg(end);
}

QDateTime selfEndOf(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now)
{
    const bool isOwn = isFresh(guard, now) && guard->state == u"idle" && guard->dueIn;
    QDateTime own = isOwn ? guard->dueAt() : QDateTime();
    if (!own.isValid() || (session.leaseEnds.isValid() && session.leaseEnds < own))
        return session.leaseEnds;
    return own;
}

QString countdownText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now,
                      Countdown kind)
{
    const bool isHeard = isFresh(guard, now);
    if (isHeard && !guard->due.isEmpty())
        return Guarding::tr("ending now");
    const QString ends = endsText(selfEndOf(session, guard, now), now, kind);
    if (isHeard && guard->state == u"idle")
        //: %1 is how long, %2 when it ends: "idle 12 min, ends 18:42".
        return Guarding::tr("idle %1, %2").arg(durationText(qint64(guard->idleSeconds)), ends);
    if (isHeard && guard->state == u"active")
        //: %1 is when it ends: "at work, ends 18:42".
        return Guarding::tr("at work, %1").arg(ends);
    const bool isGuarded = guard || session.isArmed;
    //: Whether it is idle is not known; %1 is when it ends: "idle unknown, ends 18:42".
    return isGuarded ? Guarding::tr("idle unknown, %1").arg(ends) : ends;
}

bool isIdleWarned(const std::optional<GuardReport> &guard, const QDateTime &now)
{
    return isFresh(guard, now) && (guard->warnedOf == u"idle" || guard->due == u"idle");
}

QString idleRuleText(const IdleRule &rule)
{
    if (rule.limitSeconds <= 0)
        return Guarding::tr("Off: only the latest end destroys the VM.");
    const QString limit = durationText(rule.limitSeconds);
    return rule.isHourAware ? Guarding::tr("%1, then the hour that is paid is used up.").arg(limit)
                            : Guarding::tr("%1, then the VM is destroyed at once.").arg(limit);
}

QString standingText(const IdleRule &rule, const std::optional<GuardReport> &guard, const QDateTime &now)
{
    switch (standingOf(rule, guard, now)) {
    case RuleStanding::Set:
        return Guarding::tr("Set: the VM has confirmed it.");
    case RuleStanding::Unconfirmed:
        return Guarding::tr("Not confirmed by the VM yet.");
    case RuleStanding::Other:
        break;
    }
    if (!guard->limits)
        return Guarding::tr("The VM has no limits yet.");
    //: %1 is a sentence about the idle limit: "30 min, then the VM is destroyed at once."
    return Guarding::tr("The VM still goes by another one: %1")
        .arg(idleRuleText({int(guard->limits->idle), guard->limits->isHourAware}));
}

std::optional<double> idleSecondsOf(const std::optional<GuardReport> &guard, const QDateTime &now)
{
    return isFresh(guard, now) ? std::optional(guard->idleSeconds) : std::nullopt;
}

} // namespace coder
