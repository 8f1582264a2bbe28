// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/parts.h"

// To the proof. "Gone" is a 404 to a token of the account that made the VM, together with a list by label that does
// not find it. Everything else that is answered is an obstacle: told, and asked again.
namespace coder {
using namespace recipes;
namespace {

using namespace std::chrono_literals;

constexpr int firewallTries = 6;
constexpr auto usagePatience = 2s;

// When a deletion was asked for that did not fail; invalid if there was none.
QDateTime deletionAmong(const QList<CloudEvent> &events)
{
    for (const CloudEvent &event : events)
        if (event.action == u"linode_delete"_qs && event.status != u"failed"_qs)
            return event.created;
    return {};
}

SessionStep patient(const QString &id, std::function<Future<SessionAnswer>(const Session &)> ask)
{
    auto made = step(id, std::move(ask));
    made.interval = 3s;
    made.limit = 0ms;
    return made;
}

// For the receipt, through the tunnel while it stands. An answer that does not come holds nothing up.
SessionStep usageStep(const RecipeTools &tools)
{
    auto made = step(u"destroy-usage"_qs, [tools](const Session &session) {
        const bool isServed = tools.shell->state() == ShellState::Connected && session.readyAt.isValid();
        if (!tools.usage || !isServed)
            return say(SessionAnswer::done());
        const Deferred<SessionAnswer> answer;
        auto *patience = new QObject(tools.shell);
        tools.services.clock->after(usagePatience, patience, [answer, patience] {
            patience->deleteLater();
            answer.resolve(SessionAnswer::done());
        });
        whenDone(tools.usage(session), patience, [answer, patience](const Result<Usage> &usage) {
            patience->deleteLater();
            if (usage)
                answer.resolve(SessionAnswer::done([usage = *usage](Session &changed) { changed.usage = usage; }));
            else
                answer.resolve(SessionAnswer::done());
        });
        return answer.future();
    });
    return made;
}

SessionStep releaseStep(const RecipeTools &tools)
{
    return step(u"release"_qs, [tools](const Session &session) {
        tools.shell->close();
        if (const auto gone = tools.withdraw(session); !gone)
            return say(SessionAnswer::done([why = gone.error()](Session &changed) { changed.error = why; }));
        return say(SessionAnswer::done());
    });
}

SessionStep accountStep(const RecipeTools &tools)
{
    return patient(u"destroy-account"_qs, [tools](const Session &session) {
        if (!session.mayBeRented() && !session.firewallIsOurs)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(
            tools.services.cloud->account(), [session](const Result<Account> &account) -> Result<SessionAnswer> {
                if (!account)
                    return obstacle(account.error());
                if (!session.account.isSameAs(*account))
                    return SessionAnswer::failed({ErrorCode::AccountMismatch, account->username});
                return SessionAnswer::done();
            });
    });
}

// A create whose answer got lost may still arrive.
SessionAnswer takeLookUp(const RecipeTools &tools, const Session &session, const Result<QList<Instance>> &found)
{
    if (!found)
        return obstacle(found.error());
    if (!found->isEmpty())
        return SessionAnswer::done([instance = found->first()](Session &changed) {
            changed.instanceId = instance.id;
            changed.created = instance.created;
        });
    const QDateTime now = tools.services.clock->now();
    const bool mayArrive = session.createUnclearSince.isValid()
                           && session.createUnclearSince.secsTo(now) < pacedPatience(tools, lateCreate).count();
    return mayArrive ? SessionAnswer::notYet(Error{ErrorCode::OutcomeUnknown, session.label})
                     : SessionAnswer::done([](Session &changed) { changed.createAttempts = 0; });
}

SessionStep findStep(const RecipeTools &tools)
{
    return patient(u"destroy-find"_qs, [tools](const Session &session) {
        if (session.instanceId != 0 || session.createAttempts == 0)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(tools.services.cloud->instances({session.label, {}}),
                                     [session, tools](const Result<QList<Instance>> &found) -> Result<SessionAnswer> {
                                         return takeLookUp(tools, session, found);
                                     });
    });
}

SessionStep deleteStep(const RecipeTools &tools)
{
    return patient(u"destroy-delete"_qs, [tools](const Session &session) {
        if (session.instanceId == 0)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(
            tools.services.cloud->deleteInstance(session.instanceId),
            [clock = tools.services.clock](const Result<Unit> &asked) -> Result<SessionAnswer> {
                if (asked)
                    return SessionAnswer::done([now = clock->now()](Session &changed) { changed.deletedAt = now; });
                return asked.error().code == ErrorCode::NotFound ? SessionAnswer::done() : obstacle(asked.error());
            });
    });
}

// One that somebody else deleted (the VM itself, a person) may be gone for days: the provider's events tell since when.
// They are a nicety of the receipt; a token that may not read them loses nothing else.
SessionStep whenStep(const RecipeTools &tools)
{
    return step(u"destroy-when"_qs, [tools](const Session &session) {
        if (session.instanceId == 0 || session.deletedAt.isValid())
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(
            tools.services.cloud->events(session.instanceId),
            [created = session.created](const Result<QList<CloudEvent>> &events) -> Result<SessionAnswer> {
                const QDateTime deleted = events ? deletionAmong(*events) : QDateTime();
                if (!deleted.isValid() || deleted < created)
                    return SessionAnswer::done();
                return SessionAnswer::done([deleted](Session &changed) { changed.deletedAt = deleted; });
            });
    });
}

// Half of the proof: the id is unknown to the provider. One that lingers is deleted again now and then.
SessionStep proveIdStep(const RecipeTools &tools)
{
    auto turn = std::make_shared<int>(0);
    auto made = patient(u"destroy-prove-id"_qs, [cloud = tools.services.cloud, turn](const Session &session) {
        if (session.instanceId == 0)
            return say(SessionAnswer::done());
        if (++*turn % 10 == 0)
            return mapped<SessionAnswer>(cloud->deleteInstance(session.instanceId),
                                         [](const Result<Unit> &asked) -> Result<SessionAnswer> {
                                             return asked ? SessionAnswer::notYet() : obstacle(asked.error());
                                         });
        return mapped<SessionAnswer>(
            cloud->instance(session.instanceId), [](const Result<Instance> &found) -> Result<SessionAnswer> {
                if (found)
                    return SessionAnswer::notYet();
                return found.error().code == ErrorCode::NotFound ? SessionAnswer::done() : obstacle(found.error());
            });
    });
    made.interval = 1s;
    return made;
}

// The other half: no VM carries the label. One that does under another id is deleted by that id.
SessionStep proveLabelStep(const RecipeTools &tools)
{
    auto made = patient(u"destroy-prove-label"_qs, [cloud = tools.services.cloud](const Session &session) {
        return mapped<SessionAnswer>(cloud->instances({session.label, {}}),
                                     [cloud, session](const Result<QList<Instance>> &found) -> Result<SessionAnswer> {
                                         if (!found)
                                             return obstacle(found.error());
                                         if (found->isEmpty())
                                             return SessionAnswer::done();
                                         cloud->deleteInstance(found->first().id);
                                         return SessionAnswer::notYet();
                                     });
    });
    made.interval = 1s;
    return made;
}

// The provider takes a moment to let go of a firewall. What stays is told, not hidden: it costs nothing.
SessionStep firewallStep(const RecipeTools &tools)
{
    auto tries = std::make_shared<int>(0);
    return patient(u"destroy-firewall"_qs, [cloud = tools.services.cloud, tries](const Session &session) {
        if (!session.firewallIsOurs || session.firewallId == 0)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(
            cloud->deleteFirewall(session.firewallId),
            [tries, id = session.firewallId](const Result<Unit> &gone) -> Result<SessionAnswer> {
                if (gone)
                    return SessionAnswer::done([](Session &changed) { changed.firewallId = 0; });
                if (++*tries < firewallTries)
                    return SessionAnswer::notYet(gone.error());
                return SessionAnswer::done([id](Session &changed) { changed.leftovers << u"firewall %1"_qs.arg(id); });
            });
    });
}

// The guard's token has nothing left to guard.
SessionStep tokenStep(const RecipeTools &tools)
{
    auto tries = std::make_shared<int>(0);
    return patient(u"destroy-token"_qs, [cloud = tools.services.cloud, tries](const Session &session) {
        if (session.guardTokenId == 0)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(
            cloud->revokeToken(session.guardTokenId),
            [tries, id = session.guardTokenId](const Result<Unit> &gone) -> Result<SessionAnswer> {
                if (gone || gone.error().code == ErrorCode::NotFound)
                    return SessionAnswer::done([](Session &changed) { changed.guardTokenId = 0; });
                if (isPassing(gone.error().code) && ++*tries < firewallTries)
                    return SessionAnswer::notYet(gone.error());
                return SessionAnswer::done([id](Session &changed) { changed.leftovers << u"token %1"_qs.arg(id); });
            });
    });
}

// An answer to minting that got lost leaves a token whose id nobody here knows; its label is the session's. A token
// that may not list them leaves them to their expiry, and to the list of leftovers.
SessionStep strayTokensStep(const RecipeTools &tools)
{
    auto tries = std::make_shared<int>(0);
    return patient(u"destroy-stray-tokens"_qs, [cloud = tools.services.cloud, tries](const Session &session) {
        if (session.guardTokenId == 0)
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(
            cloud->tokens(),
            [cloud, tries, session](const Result<QList<ListedToken>> &listed) -> Result<SessionAnswer> {
                bool isStray = false;
                for (const ListedToken &token : listed.value_or(QList<ListedToken>()))
                    if (token.label == session.label && token.id != session.guardTokenId) {
                        isStray = true;
                        cloud->revokeToken(token.id);
                    }
                return isStray && ++*tries < firewallTries ? SessionAnswer::notYet() : SessionAnswer::done();
            });
    });
}

SessionStep receiptStep(const RecipeTools &tools)
{
    return step(u"destroyed"_qs, [clock = tools.services.clock](const Session &) {
        return say(SessionAnswer::done([now = clock->now()](Session &changed) {
            changed.phase = Phase::Destroyed;
            changed.destroyedAt = changed.deletedAt.isValid() ? changed.deletedAt : now;
            changed.error.reset();
        }));
    });
}

} // namespace

QList<SessionStep> destroying(const RecipeTools &tools)
{
    return {usageStep(tools),    releaseStep(tools),     accountStep(tools),    findStep(tools),
            deleteStep(tools),   proveIdStep(tools),     proveLabelStep(tools), whenStep(tools),
            firewallStep(tools), strayTokensStep(tools), tokenStep(tools),      receiptStep(tools)};
}

} // namespace coder
