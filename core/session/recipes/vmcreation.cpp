// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/vmcreation.h"

#include "core/cost/bill.h"
#include "core/session/recipes/guestfiles.h"

namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

constexpr int maxAttempts = 3;
constexpr auto resumedPatience = 15s; // after a crash the call was hardly sent; the label protects both ways
constexpr auto atOnce = 0ms;

Answer<Session>::Learned adopt(const Instance &instance)
{
    return [instance](Session &session) {
        session.instanceId = instance.id;
        session.ip = instance.publicIpv4();
        session.created = instance.created;
        session.leaseEnds = leaseEnd(instance.created, session.wish.leaseSeconds);
        session.createUnclearSince = {};
        session.error.reset();
    };
}

// Refused: nothing was made.
void forgetCreate(Session &session)
{
    session.createAttempts = 0;
    session.createUnclearSince = {};
}

} // namespace

Future<SessionAnswer> VmCreation::ask(const Session &session)
{
    switch (m_mode) {
    case Mode::Start:
        return journal(session);
    case Mode::LookUp:
        return lookUp(session);
    case Mode::Post:
        return post(session);
    case Mode::Stock:
        return lookForStock(session);
    }
    return say(SessionAnswer::failed({ErrorCode::Internal, {}}));
}

// Nothing is sent until the intention is saved. A session that was here before may have sent its call already.
Future<SessionAnswer> VmCreation::journal(const Session &session)
{
    m_mode = session.createAttempts == 0 ? Mode::Post : Mode::LookUp;
    m_patience = pacedPatience(m_tools, m_mode == Mode::Post ? lateCreate : resumedPatience).count();
    SessionAnswer again = SessionAnswer::notYet();
    again.askAgainIn = atOnce;
    if (m_mode == Mode::Post)
        again.learned = [now = m_tools.services.clock->now()](Session &changed) {
            changed.createAttempts = 1;
            changed.createUnclearSince = now;
        };
    return say(again);
}

Future<SessionAnswer> VmCreation::lookUp(const Session &session)
{
    return mapped<SessionAnswer>(m_tools.services.cloud->instances({session.label, {}}),
                                 [this, session](const Result<QList<Instance>> &found) -> Result<SessionAnswer> {
                                     if (!found)
                                         return isPassing(found.error().code) ? SessionAnswer::notYet(found.error())
                                                                              : SessionAnswer::failed(found.error());
                                     return takeFound(session, *found);
                                 });
}

SessionAnswer VmCreation::takeFound(const Session &session, const QList<Instance> &found)
{
    const Error lost{ErrorCode::OutcomeUnknown, session.label};
    for (const Instance &instance : found) {
        if (instance.label != session.label)
            continue;
        const bool isOurs = instance.tags.contains(u"coder-session-"_qs + session.id);
        return isOurs ? SessionAnswer::done(adopt(instance))
                      : SessionAnswer::failed({ErrorCode::LabelTaken, session.label});
    }
    const QDateTime now = m_tools.services.clock->now();
    if (session.createUnclearSince.isValid() && session.createUnclearSince.secsTo(now) < m_patience)
        return SessionAnswer::notYet(lost);
    if (session.createAttempts >= maxAttempts)
        return SessionAnswer::failed(lost);
    m_mode = Mode::Post;
    SessionAnswer again = SessionAnswer::notYet(lost, [now](Session &changed) {
        ++changed.createAttempts;
        changed.createUnclearSince = now;
    });
    again.askAgainIn = atOnce;
    return again;
}

Future<SessionAnswer> VmCreation::post(const Session &session)
{
    const auto made = spec(session);
    if (!made)
        return say(SessionAnswer::failed(made.error(), [](Session &changed) { changed.createAttempts = 0; }));
    m_mode = Mode::LookUp;
    return mapped<SessionAnswer>(
        m_tools.services.cloud->createInstance(*made),
        [this](const Result<Instance> &posted) -> Result<SessionAnswer> { return takePosted(posted); });
}

SessionAnswer VmCreation::takePosted(const Result<Instance> &posted)
{
    if (posted)
        return SessionAnswer::done(adopt(*posted));
    const Error why = posted.error();
    if (why.code == ErrorCode::SoldOut) {
        m_mode = Mode::Stock;
        SessionAnswer again = SessionAnswer::notYet(why, forgetCreate);
        again.askAgainIn = atOnce;
        return again;
    }
    if (why.code == ErrorCode::OutcomeUnknown || why.code == ErrorCode::LabelTaken)
        return SessionAnswer::notYet(
            why, [now = m_tools.services.clock->now()](Session &changed) { changed.createUnclearSince = now; });
    return SessionAnswer::failed(why, forgetCreate);
}

// Where else the plan is offered. What the list says is no promise, but better than guessing.
Future<SessionAnswer> VmCreation::lookForStock(const Session &session)
{
    return mapped<SessionAnswer>(
        m_tools.services.cloud->availability(),
        [wish = session.wish](const Result<QList<Availability>> &stock) -> Result<SessionAnswer> {
            QStringList others;
            for (const Availability &offer : stock.value_or(QList<Availability>()))
                if (offer.plan == wish.plan && offer.available && offer.region != wish.region)
                    others << offer.region;
            const QString none = u"%1 has no %2 left"_qs.arg(wish.region, wish.plan);
            return SessionAnswer::failed(
                {ErrorCode::SoldOut,
                 others.isEmpty() ? none : none + u"; it is offered in "_qs + others.join(u", "_qs)});
        });
}

Result<InstanceSpec> VmCreation::spec(const Session &session) const
{
    const auto hostKey = m_tools.bootstrapHostKey(session);
    if (!hostKey)
        return fail(hostKey.error());
    const auto userData = guestUserData(session, m_tools, *hostKey);
    if (!userData)
        return fail(userData.error());
    InstanceSpec made;
    made.label = session.label;
    made.region = session.wish.region;
    made.plan = session.wish.plan;
    made.image = session.wish.image.isEmpty() ? image : session.wish.image;
    made.authorizedKeys = QStringList{m_tools.install.publicKey} + m_tools.install.moreKeys;
    made.userData = *userData;
    made.tags = session.tags;
    made.firewallId = session.firewallId;
    made.generation = generation;
    return made;
}

} // namespace coder::recipes
