// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/guardtext.h"

#include "app/words/format.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct Guarding
{
    Q_DECLARE_TR_FUNCTIONS(Guarding)
};

constexpr qint64 freshSeconds = 60;

bool isFresh(const std::optional<GuardReport> &guard, const QDateTime &now)
{
    return guard && guard->readAt.secsTo(now) >= 0 && guard->readAt.secsTo(now) <= freshSeconds;
}

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

} // namespace

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

std::optional<double> idleSecondsOf(const std::optional<GuardReport> &guard, const QDateTime &now)
{
    return isFresh(guard, now) ? std::optional(guard->idleSeconds) : std::nullopt;
}

} // namespace coder
