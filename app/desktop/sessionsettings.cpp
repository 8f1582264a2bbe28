// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionsettings.h"

#include "app/desktop/sessionreading.h"
#include "app/words/format.h"
#include "app/words/guardtext.h"
#include "core/cost/bill.h"
#include "core/guest/settings.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct SessionSettings
{
    Q_DECLARE_TR_FUNCTIONS(SessionSettings)
};

// Settings that cannot be read were refused before anything was rented; then there is nothing to tell.
guest::GuestSettings settingsOf(const Session &session)
{
    return guest::guestSettings(session.wish.model, session.wish.servedModelName, session.wish.guest)
        .value_or(guest::GuestSettings());
}

QString tokens(int count)
{
    return QCoreApplication::translate("SessionSettings", "%Ln tokens", nullptr, count);
}

} // namespace

QString leaseText(const Session &session, const QDateTime &now)
{
    if (session.phase == Phase::Destroyed)
        return SessionSettings::tr("over: the VM is destroyed");
    if (!session.leaseEnds.isValid())
        return SessionSettings::tr("%1 after the VM was created").arg(durationText(session.wish.leaseSeconds));
    return whenText(session.leaseEnds, now);
}

QString idleLimitText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now)
{
    if (session.isAdopted)
        return SessionSettings::tr("none: the older tool made this VM, and nothing on it measures idleness for us");
    const IdleRule rule = idleRuleOf(session);
    const bool isThere = session.created.isValid() && canSetIdleRule(session);
    return isThere ? idleRuleText(rule) + QLatin1Char(' ') + standingText(rule, guard, now) : idleRuleText(rule);
}

bool canSetIdleRule(const Session &session)
{
    return session.phase != Phase::NotOurs && checkIdleRule(session, idleRuleOf(session)).has_value();
}

QString capText(const Session &session)
{
    if (!session.wish.cap)
        return SessionSettings::tr("none: the latest end limits what it costs");
    return SessionSettings::tr("%1: the latest end is never later than this pays for")
        .arg(moneyText(*session.wish.cap));
}

QString contextText(const Session &session)
{
    if (session.maxModelLen > 0)
        return tokens(session.maxModelLen);
    const int wanted = settingsOf(session).maxModelLen;
    return wanted > 0 ? SessionSettings::tr("%1 are set, not confirmed by the server yet").arg(tokens(wanted))
                      : SessionSettings::tr("as long as the model allows; told when it is ready");
}

QString gpuText(const Session &session)
{
    if (session.gpus <= 0)
        return SessionSettings::tr("unknown until the plan was looked up");
    const int wanted = settingsOf(session).tensorParallelSize;
    const int size = wanted > 0 ? wanted : session.gpus;
    //: How many GPUs the plan has, and over how many of them the model is spread.
    return SessionSettings::tr("%1, the model is spread over %2 (tensor parallel)").arg(session.gpus).arg(size);
}

QString engineImageText(const Session &session)
{
    return settingsOf(session).vllmImage;
}

bool canBeExtended(const Session &session)
{
    return session.leaseEnds.isValid() && session.phase != Phase::Destroyed && session.phase != Phase::NotOurs
           && !isEnding(session);
}

std::optional<Money> extensionCost(const Session &session, int seconds)
{
    if (!session.hourly)
        return {};
    const int lease = session.wish.leaseSeconds;
    return *session.hourly * (leaseHours(lease + seconds) - leaseHours(lease));
}

QString keepText(const Session &session)
{
    const auto more = canBeExtended(session) ? extensionCost(session, 3600) : std::nullopt;
    if (more)
        //: %1 is money.
        return SessionSettings::tr("&Keep for 1 hour, adds at most %1").arg(moneyText(*more));
    return canBeExtended(session) ? SessionSettings::tr("&Keep for 1 hour, price unknown")
                                  : SessionSettings::tr("&Keep for 1 hour");
}

QString keepSentence(const Session &session)
{
    const auto more = extensionCost(session, 3600);
    return more ? SessionSettings::tr("Keeping it for 1 hour adds at most %1.").arg(moneyText(*more))
                : SessionSettings::tr("What keeping it for 1 hour adds is not known.");
}

QString extensionText(const Session &session, int seconds, const QDateTime &now)
{
    const int lease = session.wish.leaseSeconds + seconds;
    const QString end = whenText(leaseEnd(session.created, lease), now);
    const auto more = extensionCost(session, seconds);
    const auto worst = worstCase(session.hourly, lease);
    if (!more || !worst)
        return SessionSettings::tr("It is destroyed at %1 at the latest. What that may cost is not known: Linode named "
                                   "no price.")
            .arg(end);
    return SessionSettings::tr("It is destroyed at %1 at the latest. At worst that adds %2, and the session costs %3 "
                               "in all. If you destroy it earlier, it costs less.")
        .arg(end, moneyText(*more), moneyText(*worst));
}

} // namespace coder
