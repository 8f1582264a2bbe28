// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionsettings.h"

#include "app/desktop/sessionreading.h"
#include "app/words/format.h"
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

QString idleLimitText(const Session &session)
{
    if (session.wish.idleLimitSeconds <= 0)
        return SessionSettings::tr("off: only the latest end destroys the VM");
    return SessionSettings::tr("%1 are set. Idleness is not measured yet, so only the latest end destroys the VM.")
        .arg(durationText(session.wish.idleLimitSeconds));
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
