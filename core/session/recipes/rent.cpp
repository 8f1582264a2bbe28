// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/vmcreation.h"

#include <algorithm>

namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

constexpr qint64 youngSeconds = 60; // a new VM may not be visible to a read at once

// What the account prefers; an unreadable setting leaves the present generation.
SessionStep generationStep(const RecipeTools &tools, const std::shared_ptr<VmCreation> &creation)
{
    return step(u"generation"_qs, [cloud = tools.services.cloud, creation](const Session &) {
        return mapped<SessionAnswer>(cloud->accountSettings(),
                                     [creation](const Result<AccountSettings> &settings) -> Result<SessionAnswer> {
                                         if (settings && settings->interfacesForNewLinodes == u"legacy_config_only"_qs)
                                             creation->generation = InterfaceGeneration::LegacyConfig;
                                         return SessionAnswer::done();
                                     });
    });
}

QString bestImage(const QList<Image> &images)
{
    const QString withDriver = u"linode/ubuntu24.04-nvidia"_qs;
    const bool isListed = std::any_of(images.begin(), images.end(), [&](const Image &image) {
        return image.id == withDriver && !image.deprecated && image.capabilities.contains(u"cloud-init"_qs);
    });
    return isListed ? withDriver : u"linode/ubuntu24.04"_qs;
}

// An image with the driver saves minutes; a token that may not list images still gets the plain one.
SessionStep imageStep(const RecipeTools &tools, const std::shared_ptr<VmCreation> &creation)
{
    return step(u"image"_qs, [cloud = tools.services.cloud, creation](const Session &) {
        return mapped<SessionAnswer>(cloud->images(),
                                     [creation](const Result<QList<Image>> &images) -> Result<SessionAnswer> {
                                         creation->image = bestImage(images.value_or(QList<Image>()));
                                         return SessionAnswer::done();
                                     });
    });
}

// Whom the firewall admits: what was asked for, else the address this computer is seen with.
SessionStep admitStep(const RecipeTools &tools)
{
    return step(u"admit"_qs, [web = tools.services.web](const Session &session) {
        if (session.wish.firewallId != 0)
            return say(SessionAnswer::done());
        if (!session.wish.admit.isEmpty())
            return say(SessionAnswer::done([](Session &changed) { changed.admitted = changed.wish.admit; }));
        return onSuccess(web->ownAddress(), [](const QString &address) {
            return SessionAnswer::done([address](Session &changed) { changed.admitted = {address + u"/32"_qs}; });
        });
    });
}

Answer<Session>::Learned takeFirewall(qint64 id, bool isOurs)
{
    return [id, isOurs](Session &session) {
        session.firewallId = id;
        session.firewallIsOurs = isOurs;
    };
}

Future<SessionAnswer> namedFirewall(Cloud *cloud, qint64 id)
{
    return mapped<SessionAnswer>(cloud->firewall(id), [id](const Result<Firewall> &found) -> Result<SessionAnswer> {
        if (found)
            return SessionAnswer::done(takeFirewall(id, false));
        if (found.error().code == ErrorCode::NotFound)
            return SessionAnswer::failed({ErrorCode::FirewallMissing, QString::number(id)});
        return SessionAnswer::failed(found.error());
    });
}

// A crash may have come after it was made: it is looked for by the session's tag first.
SessionStep findFirewallStep(const RecipeTools &tools)
{
    return step(u"firewall-find"_qs, [cloud = tools.services.cloud](const Session &session) {
        if (session.wish.firewallId != 0)
            return namedFirewall(cloud, session.wish.firewallId);
        return onSuccess(cloud->firewalls(u"coder-session-"_qs + session.id), [](const QList<Firewall> &found) {
            return found.isEmpty() ? SessionAnswer::done() : SessionAnswer::done(takeFirewall(found.first().id, true));
        });
    });
}

// Found by the session's tag. None is there: it is made (again); its label is unique, so there is never a second one.
Future<SessionAnswer> lookForFirewall(Cloud *cloud, const Session &session, const std::shared_ptr<bool> &isUnclear)
{
    return mapped<SessionAnswer>(cloud->firewalls(u"coder-session-"_qs + session.id),
                                 [isUnclear](const Result<QList<Firewall>> &found) -> Result<SessionAnswer> {
                                     if (!found)
                                         return SessionAnswer::notYet(found.error());
                                     if (!found->isEmpty())
                                         return SessionAnswer::done(takeFirewall(found->first().id, true));
                                     *isUnclear = false;
                                     return SessionAnswer::notYet();
                                 });
}

Future<SessionAnswer> makeFirewall(Cloud *cloud, const Session &session, const std::shared_ptr<bool> &isUnclear)
{
    return mapped<SessionAnswer>(
        cloud->createFirewall({session.label, session.tags, session.admitted}),
        [isUnclear](const Result<Firewall> &made) -> Result<SessionAnswer> {
            if (made)
                return SessionAnswer::done(takeFirewall(made->id, true));
            *isUnclear = made.error().code == ErrorCode::OutcomeUnknown || made.error().code == ErrorCode::LabelTaken;
            return *isUnclear ? SessionAnswer::notYet(made.error()) : SessionAnswer::failed(made.error());
        });
}

SessionStep makeFirewallStep(const RecipeTools &tools)
{
    auto isUnclear = std::make_shared<bool>(false);
    auto made = step(u"firewall"_qs, [cloud = tools.services.cloud, isUnclear](const Session &session) {
        if (session.firewallId != 0)
            return say(SessionAnswer::done());
        return *isUnclear ? lookForFirewall(cloud, session, isUnclear) : makeFirewall(cloud, session, isUnclear);
    });
    made.interval = 4s;
    made.limit = 2min;
    made.undo = [cloud = tools.services.cloud](const Session &session) {
        return session.firewallIsOurs ? cloud->deleteFirewall(session.firewallId) : answered<Unit>(Unit{});
    };
    return made;
}

SessionStep createStep(const std::shared_ptr<VmCreation> &creation)
{
    auto made = step(u"create"_qs, [creation](const Session &session) { return creation->ask(session); });
    made.interval = 4s;
    made.limit = 8min;
    made.keeps = true;
    return made;
}

SessionAnswer takeBoot(const Session &session, const QDateTime &now, const Result<Instance> &instance)
{
    if (!instance) {
        const bool isYoung = session.created.secsTo(now) < youngSeconds;
        const bool waits =
            isPassing(instance.error().code) || (instance.error().code == ErrorCode::NotFound && isYoung);
        return waits ? SessionAnswer::notYet(instance.error()) : SessionAnswer::failed(instance.error());
    }
    if (instance->status != u"running"_qs)
        return SessionAnswer::notYet();
    return SessionAnswer::done([ip = instance->publicIpv4()](Session &changed) { changed.ip = ip; });
}

SessionStep bootStep(const RecipeTools &tools)
{
    auto made = step(u"boot"_qs, [services = tools.services](const Session &session) {
        return mapped<SessionAnswer>(services.cloud->instance(session.instanceId),
                                     [session, services](const Result<Instance> &instance) -> Result<SessionAnswer> {
                                         return takeBoot(session, services.clock->now(), instance);
                                     });
    });
    made.interval = 2s;
    made.limit = 15min;
    made.overdue = Error{ErrorCode::Timeout, u"the VM was created but is not running after 15 minutes"_qs};
    return made;
}

} // namespace

QList<SessionStep> rentSteps(const RecipeTools &tools)
{
    auto creation = std::make_shared<VmCreation>(tools);
    return {generationStep(tools, creation), imageStep(tools, creation), admitStep(tools), findFirewallStep(tools),
            makeFirewallStep(tools),         createStep(creation),       bootStep(tools)};
}

} // namespace coder::recipes
