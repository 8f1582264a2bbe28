// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/wishrules.h"

#include "core/catalog/planpresets.h"
#include "core/cost/bill.h"

namespace coder {

Result<int> longerLease(const Session &session, std::chrono::seconds longer)
{
    if (session.phase == Phase::Destroyed || session.destroyWanted || !session.leaseEnds.isValid())
        return fail(ErrorCode::LeaseEnded, session.name);
    const int wanted = session.wish.leaseSeconds + int(longer.count());
    auto allowed = leaseWithin(session.wish.cap, session.hourly, wanted);
    if (!allowed)
        return allowed;
    if (*allowed < wanted)
        return fail(ErrorCode::InvalidInput, u"the cap of this session does not pay for that long"_qs);
    return wanted;
}

Result<Unit> checkSwitch(const Session &session, const SwitchWish &wish)
{
    if (!wish.model && !findPerfProfile(wish.profile))
        return fail(ErrorCode::InvalidInput, u"\"%1\" is no performance profile: A to E"_qs.arg(wish.profile));
    if (session.phase == Phase::Destroyed)
        return fail(ErrorCode::SessionUnknown, session.name);
    if (session.isAdopted)
        return fail(ErrorCode::InvalidInput, u"%1 was set up by the older tool"_qs.arg(session.name));
    const bool isUp = session.phase == Phase::Ready || session.engineSwitch;
    if (!isUp || session.destroyWanted)
        return fail(ErrorCode::ModelNotReady, u"%1 is %2"_qs.arg(session.name, phaseId(session.phase)));
    if (const auto change = switchFor(session, wish); !change)
        return fail(change.error());
    return Unit{};
}

Result<Unit> checkHeal(const Session &session, HealCause cause)
{
    if (session.phase == Phase::Destroyed)
        return fail(ErrorCode::SessionUnknown, session.name);
    if (session.isAdopted)
        return fail(ErrorCode::InvalidInput, u"%1 was set up by the older tool"_qs.arg(session.name));
    static const QStringList behindEngine{u"engine"_qs, u"models"_qs, u"answer"_qs, u"publish"_qs};
    const bool hasEngine = session.heal || session.readyAt.isValid() || behindEngine.contains(session.step);
    const bool isComing = session.phase == Phase::Creating || session.phase == Phase::Loading;
    if (!hasEngine || isComing || session.engineSwitch || session.destroyWanted || session.phase == Phase::Destroying)
        return fail(ErrorCode::ModelNotReady, u"%1 is %2"_qs.arg(session.name, phaseId(session.phase)));
    const bool hasChoice = session.heal && session.heal->choice && canBeApproved(*session.heal->choice);
    if (cause == HealCause::Approved && !hasChoice)
        return fail(ErrorCode::InvalidInput, u"there is no choice to agree to"_qs);
    return Unit{};
}

namespace {

QStringList differences(const SessionWish &asked, const SessionWish &made)
{
    QStringList names;
    auto compare = [&names](const QString &name, const auto &one, const auto &other) {
        if (one != other)
            names << name;
    };
    compare(u"REGION"_qs, asked.region, made.region);
    compare(u"TYPE"_qs, asked.plan, made.plan);
    compare(u"MODEL_ID"_qs, asked.model, made.model);
    compare(u"SERVED_MODEL_NAME"_qs, asked.servedModelName, made.servedModelName);
    QMap<QString, QString> all = made.guest;
    all.insert(asked.guest);
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        compare(it.key(), asked.guest.value(it.key()), made.guest.value(it.key()));
    return names;
}

} // namespace

QStringList differences(const SessionWish &asked, const Session &made)
{
    const QStringList now = differences(asked, made.wish);
    if (now.isEmpty() || !made.firstServing)
        return now;
    Session first = made;
    serve(first, *made.firstServing);
    return differences(asked, first.wish);
}

} // namespace coder
