// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionmanager.h"

#include "core/cost/bill.h"
#include "core/session/guarding.h"
#include "core/session/newsession.h"
#include "core/session/wishrules.h"

#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto tickInterval = 1s; // another process' wish is obeyed within two seconds

// Something is wrong with the model server itself.
bool isOfEngine(const Error &why)
{
    return why.code == ErrorCode::ModelFailed || why.code == ErrorCode::ModelNotReady;
}

Event eventOf(Recipe recipe, const Result<Unit> &result)
{
    const bool isCancelled = !result && result.error().code == ErrorCode::Cancelled;
    switch (recipe) {
    case Recipe::Provisioning:
        if (!result && isOfEngine(result.error()))
            return Event::EngineFailed;
        return result ? Event::Provisioned : isCancelled ? Event::ProvisioningCancelled : Event::ProvisioningFailed;
    case Recipe::Serving:
        return result ? Event::Serving : Event::ServingFailed;
    case Recipe::Vetting:
        return result ? Event::SwitchVetted : Event::SwitchRefused;
    case Recipe::Switching:
        return result ? Event::Switched : Event::SwitchFailed;
    case Recipe::Mending:
        if (result)
            return Event::Healed;
        return isOfEngine(result.error()) ? Event::HealFailed : Event::HealStopped;
    case Recipe::Destroying:
        return result ? Event::Destroyed : Event::DestroyingFailed;
    case Recipe::Readmitting:
    case Recipe::Arming:
        break; // not of a session's life
    }
    return Event::ProvisioningFailed;
}

bool isTokenRefused(const std::optional<Error> &error)
{
    return error && (error->code == ErrorCode::TokenInvalid || error->code == ErrorCode::ScopeMissing);
}

} // namespace

SessionManager::SessionManager(SessionStore &store, RecipeTools tools, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tools(std::move(tools))
    , m_watch(m_tools)
    , m_guard(store, m_tools)
    , m_held(store, m_tools)
    , m_switches(store, m_tools)
    , m_actions(store, m_tools, m_held)
{
    connect(&m_held, &HeldSessions::finished, this,
            [this](SessionRun *run, Recipe recipe, const Result<Unit> &result) { take(*run, recipe, result); });
    connect(&m_held, &HeldSessions::reachabilityChanged, this, &SessionManager::reachabilityChanged);
    connect(&m_actions, &SessionActions::ready, this, &SessionManager::ready);
    connect(&m_actions, &SessionActions::failed, this, &SessionManager::failed);
    connect(&m_actions, &SessionActions::sessionDestroyed, this, &SessionManager::sessionDestroyed);
    connect(&m_actions, &SessionActions::destroyDelayed, this, &SessionManager::destroyDelayed);
    connect(&m_guard, &GuardWatch::heard, this, &SessionManager::guardHeard);
    connect(&m_guard, &GuardWatch::due, this,
            [this](SessionRun *run, const QString &reason) { obeyGuard(*run, reason); });
    connect(&m_guard, &GuardWatch::strayed, this, [](SessionRun *run) { run->start(Recipe::Arming); });
    connect(&m_watch, &VmWatch::missed, this, [this](SessionRun *run) { act(*run, Event::VmMissed); });
}

SessionManager::~SessionManager() = default;

Result<Unit> SessionManager::up(const SessionWish &wish)
{
    const auto known = m_store.read(wish.name);
    if (known && known->phase != Phase::Destroyed) {
        if (const QStringList other = differences(wish, *known); !other.isEmpty())
            return fail(ErrorCode::SessionDiffers, other.join(u", "_qs));
        const auto run = hold(wish.name);
        if (!run)
            return fail(run.error());
        if (const auto room = m_store.checkRoom(wish.name); !room && !known->mayBeRented() && !(*run)->isBusy()) {
            m_held.release(wish.name);
            return room;
        }
        act(**run, Event::UpAsked);
        return Unit{};
    }
    if (!known && known.error().code != ErrorCode::SessionUnknown)
        return fail(known.error());
    const auto session = beginSession(m_store, wish, m_tools.install, m_tools.services.clock->now());
    if (!session)
        return fail(session.error());
    const auto run = hold(wish.name);
    if (!run)
        return fail(run.error());
    act(**run, Event::UpAsked);
    return Unit{};
}

Result<Unit> SessionManager::serve(const QString &name)
{
    const auto run = hold(name);
    if (!run)
        return fail(run.error());
    if ((*run)->session().phase == Phase::Destroyed) {
        m_held.release(name); // it ended while we waited for its lock
        return fail(ErrorCode::SessionUnknown, name);
    }
    act(**run, Event::ServeAsked);
    return Unit{};
}

Result<Unit> SessionManager::destroy(const QString &name)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    if (known->phase == Phase::Destroyed) {
        Q_EMIT sessionDestroyed(name);
        return Unit{};
    }
    if (const auto wanted = m_store.want(name, Intent::Destroy); !wanted)
        return wanted;
    const auto run = hold(name);
    if (run)
        act(**run, Event::DestroyAsked);
    return Unit{}; // held elsewhere: the holder sees the wish
}

Result<Unit> SessionManager::extend(const QString &name, std::chrono::seconds longer)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    const auto lease = longerLease(*known, longer);
    if (!lease)
        return fail(lease.error());
    Session longest = *known;
    longest.wish.leaseSeconds = *lease;
    if (const auto month = m_tools.withinMonth ? m_tools.withinMonth(longest) : MonthOutlook(); !month)
        return fail(month.error());
    if (const auto wanted = m_store.want(name, Intent::Extend, QByteArray::number(qint64(longer.count()))); !wanted)
        return wanted;
    if (SessionRun *held = m_held.find(name)) {
        obeyExtend(*held);
        return Unit{};
    }
    const auto run = hold(name);
    if (!run)
        return Unit{}; // held elsewhere: the holder sees the wish
    obeyExtend(**run);
    m_held.release(name);
    return Unit{};
}

void SessionManager::obeyExtend(SessionRun &run)
{
    std::chrono::seconds longer{0};
    while (const auto wish = m_store.takeWish(run.session().name, Intent::Extend))
        longer += std::chrono::seconds(wish->toLongLong());
    if (longer.count() == 0)
        return;
    const bool isShorter = longer.count() < 0; // the month's cap; its guard is armed with the new limits
    const auto lease = longerLease(run.session(), longer);
    if (!lease)
        return;
    run.change([lease](Session &changed) {
        changed.wish.leaseSeconds = *lease;
        changed.leaseEnds = leaseEnd(changed.created, *lease);
    });
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), isShorter ? u"month-cap"_qs : u"extended"_qs,
                        toIso(run.session().leaseEnds));
    if (!isShorter)
        m_guard.extend(run, longer);
}

Result<Unit> SessionManager::setIdleRule(const QString &name, const IdleRule &rule)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    if (const auto legal = checkIdleRule(*known, rule); !legal)
        return legal;
    if (const auto wanted = m_store.want(name, Intent::Idle, toBytes(rule)); !wanted)
        return wanted;
    if (SessionRun *held = m_held.find(name)) {
        obeyIdleRule(*held);
        return Unit{};
    }
    const auto run = hold(name);
    if (!run)
        return Unit{}; // held elsewhere: the holder sees the wish
    obeyIdleRule(**run);
    m_held.release(name);
    return Unit{};
}

// The wish is forgotten only after the rule is on disk.
void SessionManager::obeyIdleRule(SessionRun &run)
{
    const QString name = run.session().name;
    const auto rule = idleRuleFrom(m_store.wish(name, Intent::Idle).value_or(QByteArray()));
    if (rule && checkIdleRule(run.session(), *rule) && *rule != idleRuleOf(run.session())) {
        run.change([rule](Session &changed) { coder::setIdleRule(changed, *rule); });
        m_store.appendEvent(name, m_tools.services.clock->now(), u"idle-limit"_qs,
                            rule->limitSeconds > 0 ? u"%1m"_qs.arg(rule->limitSeconds / 60) : u"off"_qs);
    }
    m_store.takeWish(name, Intent::Idle);
    m_guard.hasten(name);
}

void SessionManager::obeyGuard(SessionRun &run, const QString &reason)
{
    log().info("session {}: its guard says it is due: {}", run.session().name, reason);
    act(run, Event::GuardDue);
}

Result<Unit> SessionManager::switchProfile(const QString &name, const QString &profile)
{
    const auto asked = m_switches.want(name, {profile.toUpper(), {}});
    return asked ? wantSwitch(name, Intent::Switch) : asked;
}

Result<Unit> SessionManager::switchModel(const QString &name, const ModelChoice &choice)
{
    const auto asked = m_switches.want(name, {{}, choice});
    return asked ? wantSwitch(name, Intent::Switch) : asked;
}

Result<Unit> SessionManager::cancelSwitch(const QString &name)
{
    const auto asked = m_switches.wantBack(name);
    return asked ? wantSwitch(name, Intent::SwitchBack) : asked;
}

// The wish is on disk: obeyed here, or by whoever holds the session.
Result<Unit> SessionManager::wantSwitch(const QString &name, Intent intent)
{
    const auto run = hold(name);
    if (!run)
        return run.error().code == ErrorCode::HeldElsewhere ? Result<Unit>(Unit{}) : fail(run.error());
    if (intent == Intent::SwitchBack || !(*run)->isBusy())
        obeySwitch(**run);
    return Unit{};
}

void SessionManager::obeySwitch(SessionRun &run)
{
    const bool wasBusy = run.isBusy(); // a flow that is cancelled tells its end later
    if (const auto back = m_switches.obeyBack(run))
        return act(run, *back, {ErrorCode::Cancelled, u"given up by the user"_qs});
    if (wasBusy)
        return;
    if (const auto event = m_switches.obey(run))
        act(run, *event);
}

Result<Unit> SessionManager::heal(const QString &name, HealCause cause)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    if (const auto legal = checkHeal(*known, cause); !legal)
        return legal;
    if (const auto wanted = m_store.want(name, Intent::Heal, healCauseId(cause).toLatin1()); !wanted)
        return wanted;
    const auto run = hold(name);
    if (!run)
        return run.error().code == ErrorCode::HeldElsewhere ? Result<Unit>(Unit{}) : fail(run.error());
    if (!(*run)->isBusy())
        obeyHeal(**run);
    return Unit{};
}

// The wish is forgotten only after the healing is on disk.
void SessionManager::obeyHeal(SessionRun &run)
{
    const QString name = run.session().name;
    const auto wanted = m_store.wish(name, Intent::Heal);
    const HealCause cause = healCauseFromId(QString::fromLatin1(wanted.value_or(QByteArray())));
    const bool isLegal = wanted && checkHeal(run.session(), cause);
    if (isLegal)
        run.change([cause](Session &changed) { beginHeal(changed, cause); });
    m_store.takeWish(name, Intent::Heal);
    if (isLegal)
        act(run, Event::HealAsked);
}

Result<Unit> SessionManager::proveGone(const QString &name)
{
    const auto run = hold(name);
    if (!run && run.error().code == ErrorCode::HeldElsewhere)
        m_store.want(name, Intent::Prove);
    if (!run)
        return fail(run.error());
    act(**run, Event::VmMissed);
    return Unit{};
}

QDateTime SessionManager::unreachableSince(const QString &name) const
{
    const SessionRun *run = m_held.find(name);
    return run && !run->isBusy() ? run->unreachableSince() : QDateTime();
}

void SessionManager::replaceCloud(Cloud &cloud)
{
    m_tools.services.cloud = &cloud;
    for (SessionRun *run : m_held.all()) {
        run->setCloud(cloud);
        if (run->recipe() == Recipe::Destroying)
            run->start(Recipe::Destroying);
        else if (!run->isBusy() && run->session().phase == Phase::Attention && isTokenRefused(run->session().error))
            act(*run, Event::UpAsked);
    }
}

Result<SessionRun *> SessionManager::hold(const QString &name)
{
    auto run = m_held.hold(name);
    if (run)
        watchTick();
    return run;
}

void SessionManager::take(SessionRun &run, Recipe recipe, const Result<Unit> &result)
{
    const bool isOfFormerToken = run.askedCloud() != m_tools.services.cloud;
    if (recipe == Recipe::Provisioning && !result && isOfFormerToken && isTokenRefused(result.error())) {
        act(run, Event::UpAsked);
        return;
    }
    if (recipe == Recipe::Mending && m_store.isWanted(run.session().name, Intent::Heal))
        m_store.takeWish(run.session().name, Intent::Heal); // asked for meanwhile: this was it
    if (recipe == Recipe::Arming) {
        if (!result)
            log().warn("session {}: its guard was not armed: {}", run.session().name, errorId(result.error().code));
    } else if (recipe == Recipe::Readmitting)
        takeReadmission(run, result);
    else if (!result && result.error().code == ErrorCode::VmGone)
        act(run, Event::VmMissed);
    else
        act(run, eventOf(recipe, result), result ? Error{} : result.error());
}

// A line that is missing in the user's firewall is shown until the connection stands again.
void SessionManager::takeReadmission(SessionRun &run, const Result<Unit> &result)
{
    if (!result && result.error().code == ErrorCode::NotAdmitted)
        run.change([why = result.error()](Session &changed) { changed.error = why; });
}

void SessionManager::takeBackAdmission(SessionRun &run)
{
    const auto &error = run.session().error;
    const bool isShown = error && error->code == ErrorCode::NotAdmitted;
    if (isShown && !run.isBusy() && run.shell().state() == ShellState::Connected && !run.unreachableSince().isValid())
        run.change([](Session &changed) { changed.error.reset(); });
}

void SessionManager::act(SessionRun &run, Event event, const Error &why)
{
    Session session = run.session();
    session.destroyWanted = session.destroyWanted || m_store.isWanted(session.name, Intent::Destroy);
    if (event == Event::VmMissed && !session.destroyWanted && session.phase != Phase::Destroyed) {
        const auto heard = m_guard.report(session.name) ? m_guard.report(session.name) : m_store.guard(session.name);
        const bool isOwnDoing = mayHaveEndedItself(session, heard, m_tools.services.clock->now());
        const Notice notice{isOwnDoing ? NoticeKind::EndedItself : NoticeKind::VmGone, session.label};
        run.change([notice](Session &changed) { changed.notices << notice; });
        m_store.appendEvent(session.name, m_tools.services.clock->now(), noticeId(notice.kind), session.label);
    }
    m_actions.perform(run, decide(session, event), why);
}

// Without a session in hand nothing wakes the computer.
void SessionManager::watchTick()
{
    if (m_isTicking || m_held.isEmpty())
        return;
    m_isTicking = true;
    m_tools.services.clock->after(tickInterval, this, [this] {
        m_isTicking = false;
        tick();
        watchTick();
    });
}

void SessionManager::tick()
{
    const QDateTime now = m_tools.services.clock->now();
    for (SessionRun *run : m_held.all()) {
        const Session &session = run->session();
        if (run->recipe() == Recipe::Destroying)
            continue; // under way, or due again
        if (m_store.isWanted(session.name, Intent::Extend) && !run->isBusy())
            obeyExtend(*run);
        if (m_store.isWanted(session.name, Intent::Idle) && !run->isBusy())
            obeyIdleRule(*run);
        if (m_switches.isWanted(*run))
            obeySwitch(*run);
        if (m_store.isWanted(session.name, Intent::Heal) && !run->isBusy())
            obeyHeal(*run);
        if (m_store.isWanted(session.name, Intent::Destroy))
            act(*run, Event::DestroyAsked);
        else if (session.leaseEnds.isValid() && now >= session.leaseEnds && m_guard.isLeaseOurs(*run))
            act(*run, Event::LeaseEnded);
        else if (!run->isBusy() && m_store.takeWish(session.name, Intent::Prove))
            m_watch.ask(*run);
        else {
            takeBackAdmission(*run);
            m_watch.look(*run);
            m_guard.look(*run);
        }
    }
}

} // namespace coder
