// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/cost/bill.h"
#include "core/session/recipes/parts.h"

namespace coder::recipes {
namespace {

SessionAnswer checkAccount(const Session &session, const Account &account)
{
    const bool isKnown = !session.account.username.isEmpty();
    if (isKnown && !session.account.isSameAs(account))
        return SessionAnswer::failed({ErrorCode::AccountMismatch, account.username});
    return SessionAnswer::done([account](Session &changed) { changed.account = account; });
}

// The session as this plan makes it: its price, and the lease that its cap leaves.
Result<Session> priced(const Session &session, const Plan &plan)
{
    const auto hourly = plan.hourlyIn(session.wish.region);
    const auto lease = leaseWithin(session.wish.cap, hourly, session.wish.leaseSeconds);
    if (!lease)
        return fail(lease.error());
    Session made = session;
    made.hourly = hourly;
    made.wish.leaseSeconds = *lease;
    made.gpus = plan.gpus;
    return made;
}

SessionAnswer takePlan(const RecipeTools &tools, const Session &session, const Plan &plan)
{
    const auto made = priced(session, plan);
    if (!made)
        return SessionAnswer::failed(made.error());
    const auto month = tools.withinMonth ? tools.withinMonth(*made) : MonthOutlook();
    if (!month)
        return SessionAnswer::failed(month.error());
    return SessionAnswer::done([made = *made, isUncertain = month->hasUnknown](Session &changed) {
        changed.hourly = made.hourly;
        changed.wish.leaseSeconds = made.wish.leaseSeconds;
        changed.gpus = made.gpus;
        if (isUncertain)
            changed.notices << Notice{NoticeKind::MonthUncertain, {}};
    });
}

SessionAnswer takePrice(const RecipeTools &tools, const Session &session, const QList<Plan> &plans)
{
    for (const Plan &plan : plans)
        if (plan.id == session.wish.plan)
            return takePlan(tools, session, plan);
    return SessionAnswer::failed({ErrorCode::PlanUnknown, session.wish.plan});
}

SessionAnswer checkRegion(const Session &session, const QList<Region> &regions)
{
    for (const Region &region : regions) {
        if (region.id != session.wish.region)
            continue;
        if (!region.capabilities.contains(u"GPU Linodes"_qs) || !region.capabilities.contains(u"Metadata"_qs))
            return SessionAnswer::failed({ErrorCode::RegionUnknown, u"%1 rents no GPU VMs"_qs.arg(region.id)});
        return SessionAnswer::done();
    }
    return SessionAnswer::failed({ErrorCode::RegionUnknown, session.wish.region});
}

// An unreachable hub does not stop a session: the VM asks it again. A model it refuses does.
SessionAnswer checkModel(const Result<HubModel> &model)
{
    if (model)
        return SessionAnswer::done([gated = model->gated, bytes = model->weightBytes.value_or(0)](Session &changed) {
            changed.gated = gated;
            changed.weightBytes = bytes;
        });
    if (model.error().code != ErrorCode::HubUnreachable)
        return SessionAnswer::failed(model.error());
    log().warn("model not checked: {}", errorId(model.error().code));
    return SessionAnswer::done(
        [why = model.error().detail](Session &changed) { changed.notices << Notice{NoticeKind::HubNotAsked, why}; });
}

// What is known about the hub token between two asks.
struct HubAccess
{
    bool isAsked = false;
    std::optional<Secret> token;
    std::optional<Error> locked; // the keyring may hold one

    // No token is no error: most models need none. One that cannot be read is: it was meant to be used.
    SessionAnswer take(const Result<Secret> &read)
    {
        isAsked = true;
        if (read && !read->isEmpty())
            token = *read;
        const ErrorCode code = read ? ErrorCode::SecretMissing : read.error().code;
        if (code == ErrorCode::KeyringLocked)
            locked = read.error();
        const bool isNone = code == ErrorCode::SecretMissing || code == ErrorCode::KeyringMissing;
        return isNone || locked ? SessionAnswer::notYet() : SessionAnswer::failed(read.error());
    }
};

bool isRefusal(const Result<HubModel> &model)
{
    return !model
           && (model.error().code == ErrorCode::ModelGated || model.error().code == ErrorCode::ModelUnauthorized
               || model.error().code == ErrorCode::ModelMissing);
}

SessionStep modelStep(const RecipeTools &tools)
{
    return hubStep(
        tools, u"model"_qs, [](const Session &session) { return session.wish.model; },
        [](const Session &, const Result<HubModel> &model) { return checkModel(model); });
}

} // namespace

// Two questions in a row (the token, then the hub).
SessionStep hubStep(const RecipeTools &tools, const QString &id, std::function<QString(const Session &)> modelOf,
                    TakeModel take)
{
    auto access = std::make_shared<HubAccess>();
    auto made = step(id, [tools, access, modelOf = std::move(modelOf), take = std::move(take)](const Session &session) {
        if (!access->isAsked)
            return mapped<SessionAnswer>(
                tools.hubToken(),
                [access](const Result<Secret> &token) -> Result<SessionAnswer> { return access->take(token); });
        return mapped<SessionAnswer>(
            tools.services.hub->model(modelOf(session), access->token),
            [session, take, locked = access->locked](const Result<HubModel> &model) -> Result<SessionAnswer> {
                return locked && isRefusal(model) ? SessionAnswer::failed(*locked) : take(session, model);
            });
    });
    made.interval = std::chrono::milliseconds(0);
    return made;
}

QList<SessionStep> preflightSteps(const RecipeTools &tools)
{
    Cloud *cloud = tools.services.cloud;
    return {step(u"account"_qs,
                 [cloud](const Session &session) {
                     return onSuccess(cloud->account(),
                                      [session](const Account &account) { return checkAccount(session, account); });
                 }),
            step(u"region"_qs,
                 [cloud](const Session &session) {
                     return onSuccess(cloud->regions(), [session](const QList<Region> &regions) {
                         return checkRegion(session, regions);
                     });
                 }),
            step(u"price"_qs,
                 [tools, cloud](const Session &session) {
                     return onSuccess(cloud->plans(), [tools, session](const QList<Plan> &plans) {
                         return takePrice(tools, session, plans);
                     });
                 }),
            modelStep(tools),
            // Before anything is rented: a locked keyring must not be met with a VM that costs money.
            step(u"key"_qs, [tools](const Session &session) {
                return onSuccess(tools.apiKey(session), [](const Secret &) { return SessionAnswer::done(); });
            })};
}

} // namespace coder::recipes
