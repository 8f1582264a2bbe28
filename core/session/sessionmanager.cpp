// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionmanager.h"

#include "core/catalog/planpresets.h"
#include "core/cost/bill.h"
#include "core/session/newsession.h"
#include "core/session/stages.h"

#include <algorithm>

namespace coder {
namespace {

using namespace std::chrono_literals;

// Until a deletion that ended in an error is begun anew.
std::chrono::milliseconds destroyPause(double pace)
{
    return std::max(std::chrono::milliseconds(2s), std::chrono::milliseconds(qint64(30000 / pace)));
}

constexpr auto tickInterval = 1s; // another process' wish is obeyed within two seconds

Event eventOf(Recipe recipe, const Result<Unit> &result)
{
    const bool isCancelled = !result && result.error().code == ErrorCode::Cancelled;
    switch (recipe) {
    case Recipe::Provisioning:
        return result ? Event::Provisioned : isCancelled ? Event::ProvisioningCancelled : Event::ProvisioningFailed;
    case Recipe::Serving:
        return result ? Event::Serving : Event::ServingFailed;
    case Recipe::Switching:
        return result ? Event::Switched : Event::SwitchFailed;
    case Recipe::Destroying:
        return result ? Event::Destroyed : Event::DestroyingFailed;
    case Recipe::Readmitting:
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
{}

SessionManager::~SessionManager() = default;

SessionRun &SessionManager::add(std::unique_ptr<SessionLock> lock, const Session &session)
{
    auto *run = new SessionRun(m_store, m_tools, std::move(lock), session);
    run->setParent(this);
    connect(run, &SessionRun::finished, this,
            [this, run](Recipe recipe, const Result<Unit> &result) { take(*run, recipe, result); });
    connect(run, &SessionRun::reachabilityChanged, this,
            [this, name = session.name] { Q_EMIT reachabilityChanged(name); });
    m_runs.insert(session.name, run);
    watchTick();
    return *run;
}

Result<SessionRun *> SessionManager::hold(const QString &name)
{
    if (SessionRun *held = m_runs.value(name))
        return held;
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    auto lock = m_store.tryLock(name);
    if (!lock)
        return fail(lock.error());
    const auto session = m_store.read(name); // again: the former holder may have written
    if (!session)
        return fail(session.error());
    return &add(std::move(*lock), *session);
}

Result<Unit> SessionManager::up(const SessionWish &wish)
{
    const auto known = m_store.read(wish.name);
    if (known && known->phase != Phase::Destroyed) {
        if (const QStringList other = differences(wish, known->wish); !other.isEmpty())
            return fail(ErrorCode::SessionDiffers, other.join(u", "_qs));
        const auto run = hold(wish.name);
        if (!run)
            return fail(run.error());
        if (const auto room = m_store.checkRoom(wish.name); !room && !known->mayBeRented() && !(*run)->isBusy()) {
            release(wish.name);
            return room;
        }
        act(**run, Event::UpAsked);
        return Unit{};
    }
    if (!known && known.error().code != ErrorCode::SessionUnknown)
        return fail(known.error());
    const auto session = begin(wish);
    if (!session)
        return fail(session.error());
    const auto run = hold(wish.name);
    if (!run)
        return fail(run.error());
    act(**run, Event::UpAsked);
    return Unit{};
}

Result<Session> SessionManager::begin(const SessionWish &wish)
{
    if (const auto old = m_store.read(wish.name); old && old->phase == Phase::Destroyed)
        if (const auto archived = m_store.archive(wish.name); !archived)
            return fail(archived.error());
    auto session = newSession(wish, m_tools.install, m_store.all(), m_tools.services.clock->now());
    if (!session)
        return session;
    const auto lock = m_store.tryLock(wish.name);
    if (!lock)
        return fail(lock.error());
    if (const auto room = m_store.checkRoom(wish.name); !room)
        return fail(room.error());
    if (const auto saved = m_store.save(*session); !saved)
        return fail(saved.error());
    return session;
}

Result<Unit> SessionManager::serve(const QString &name)
{
    const auto run = hold(name);
    if (!run)
        return fail(run.error());
    if ((*run)->session().phase == Phase::Destroyed) {
        release(name); // it ended while we waited for its lock
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

namespace {

// The lease as it would be; the cap of the session holds against it.
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

} // namespace

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
    if (SessionRun *held = m_runs.value(name)) {
        obeyExtend(*held);
        return Unit{};
    }
    const auto run = hold(name);
    if (!run)
        return Unit{}; // held elsewhere: the holder sees the wish
    obeyExtend(**run);
    release(name);
    return Unit{};
}

void SessionManager::obeyExtend(SessionRun &run)
{
    std::chrono::seconds longer{0};
    while (const auto wish = m_store.takeWish(run.session().name, Intent::Extend))
        longer += std::chrono::seconds(wish->toLongLong());
    if (longer.count() <= 0)
        return;
    const auto lease = longerLease(run.session(), longer);
    if (!lease)
        return;
    run.change([lease](Session &changed) {
        changed.wish.leaseSeconds = *lease;
        changed.leaseEnds = leaseEnd(changed.created, *lease);
    });
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), u"extended"_qs,
                        toIso(run.session().leaseEnds));
}

namespace {

Result<Unit> checkSwitch(const Session &session, const QString &profile)
{
    if (!findPerfProfile(profile))
        return fail(ErrorCode::InvalidInput, u"\"%1\" is no performance profile: A to E"_qs.arg(profile));
    if (session.phase == Phase::Destroyed)
        return fail(ErrorCode::SessionUnknown, session.name);
    if (session.isAdopted)
        return fail(ErrorCode::InvalidInput, u"%1 was set up by the older tool"_qs.arg(session.name));
    const bool isUp = session.phase == Phase::Ready || session.profileSwitch;
    if (!isUp || session.destroyWanted)
        return fail(ErrorCode::ModelNotReady, u"%1 is %2"_qs.arg(session.name, phaseId(session.phase)));
    return Unit{};
}

} // namespace

Result<Unit> SessionManager::switchProfile(const QString &name, const QString &profile)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    if (const auto legal = checkSwitch(*known, profile); !legal)
        return legal;
    if (const auto wanted = m_store.want(name, Intent::Switch, profile.toUpper().toLatin1()); !wanted)
        return wanted;
    const auto run = hold(name);
    if (!run)
        return run.error().code == ErrorCode::HeldElsewhere ? Result<Unit>(Unit{}) : fail(run.error());
    if (!(*run)->isBusy())
        obeySwitch(**run);
    return Unit{};
}

// The wish is forgotten only after the switch is on disk: who waits for it sees the one or the other at every moment.
// A switch that was cut off goes on first; the wish comes after it.
void SessionManager::obeySwitch(SessionRun &run)
{
    const Session &session = run.session();
    const QString wanted = QString::fromLatin1(m_store.wish(session.name, Intent::Switch).value_or(QByteArray()));
    const bool isCutOff = session.profileSwitch.has_value();
    if (!isCutOff && checkSwitch(session, wanted) && wanted != servedProfile(session))
        run.change([change = ProfileSwitch{wanted, session.perfProfile, {}}](Session &changed) {
            changed.profileSwitch = change;
            changed.phase = Phase::Loading;
            changed.error.reset();
        });
    if (!isCutOff)
        m_store.takeWish(session.name, Intent::Switch);
    if (session.profileSwitch)
        act(run, Event::SwitchAsked);
    else if (run.shell().state() == ShellState::Idle)
        act(run, Event::ServeAsked);
    else
        run.change([](Session &) {}); // for those who wait
}

void SessionManager::switchBack(SessionRun &run, const Error &why)
{
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), u"switch-back"_qs, why.detail);
    run.change([why](Session &changed) { changed.profileSwitch->failed = why; });
    run.shell().close();
    run.start(Recipe::Switching);
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
    const SessionRun *run = m_runs.value(name);
    return run && !run->isBusy() ? run->unreachableSince() : QDateTime();
}

void SessionManager::replaceCloud(Cloud &cloud)
{
    m_tools.services.cloud = &cloud;
    const auto runs = m_runs.values(); // acting may remove one
    for (SessionRun *run : runs) {
        run->setCloud(cloud);
        if (run->recipe() == Recipe::Destroying)
            run->start(Recipe::Destroying);
        else if (!run->isBusy() && run->session().phase == Phase::Attention && isTokenRefused(run->session().error))
            act(*run, Event::UpAsked);
    }
}

void SessionManager::release(const QString &name)
{
    if (SessionRun *run = m_runs.take(name)) {
        run->disconnect(this);
        run->shell().close();
        delete run;
    }
}

void SessionManager::take(SessionRun &run, Recipe recipe, const Result<Unit> &result)
{
    const bool isOfFormerToken = run.askedCloud() != m_tools.services.cloud;
    if (recipe == Recipe::Provisioning && !result && isOfFormerToken && isTokenRefused(result.error())) {
        act(run, Event::UpAsked);
        return;
    }
    if (recipe == Recipe::Readmitting)
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

void SessionManager::act(SessionRun &run, Event event, const Error &why)
{
    Session session = run.session();
    session.destroyWanted = session.destroyWanted || m_store.isWanted(session.name, Intent::Destroy);
    if (event == Event::VmMissed && !session.destroyWanted && session.phase != Phase::Destroyed) {
        run.change([](Session &changed) { changed.notices << Notice{NoticeKind::VmGone, changed.label}; });
        m_store.appendEvent(session.name, m_tools.services.clock->now(), noticeId(NoticeKind::VmGone), session.label);
    }
    perform(run, decide(session, event), why);
}

void SessionManager::perform(SessionRun &run, Action action, const Error &why)
{
    switch (action) {
    case Action::Nothing:
        return;
    case Action::Provision:
        return provision(run);
    case Action::Serve:
        return serve(run);
    case Action::Switch:
        run.shell().close(); // its tunnel is opened anew
        return run.start(Recipe::Switching);
    case Action::SwitchBack:
        return switchBack(run, why);
    case Action::Destroy:
        return startDestroying(run);
    case Action::DestroyLater:
        return destroyLater(run, why);
    case Action::AskForAttention:
        return askForAttention(run, why);
    case Action::CloseUnrented:
        return endUnrented(run, why);
    case Action::TellReady:
        return tellReady(run);
    case Action::TellDestroyed:
        return tellDestroyed(run);
    }
}

void SessionManager::provision(SessionRun &run)
{
    run.change([](Session &changed) {
        changed.phase = Phase::Creating;
        changed.error.reset();
    });
    run.start(Recipe::Provisioning);
}

void SessionManager::serve(SessionRun &run)
{
    if (run.session().isAdopted && run.session().error)
        run.change([](Session &changed) { changed.error.reset(); });
    run.start(Recipe::Serving);
}

void SessionManager::destroyLater(SessionRun &run, const Error &why)
{
    run.change([why](Session &changed) {
        changed.phase = Phase::Unknown;
        changed.error = why;
    });
    const QString name = run.session().name; // a listener may let the run go
    Q_EMIT destroyDelayed(name, why);
    m_tools.services.clock->after(destroyPause(m_tools.pace), &run, [this, &run] { startDestroying(run); });
}

void SessionManager::askForAttention(SessionRun &run, const Error &why)
{
    run.change([why](Session &changed) {
        changed.phase = Phase::Attention;
        changed.error = why;
    });
    const QString name = run.session().name; // a listener may let the run go
    Q_EMIT failed(name, why, true);
}

// Saved in any case, so that other processes that wait for the tunnel hear of it. One that is not ours to set up has
// nothing left that a person would have to see to.
void SessionManager::tellReady(SessionRun &run)
{
    run.change([](Session &changed) {
        if (changed.isAdopted)
            changed.phase = Phase::Ready;
    });
    const QString name = run.session().name; // a listener may let the run go
    Q_EMIT ready(name);
}

void SessionManager::tellDestroyed(SessionRun &run)
{
    const QString name = run.session().name; // the run ends with its release
    m_store.appendEvent(name, m_tools.services.clock->now(), u"destroyed"_qs);
    release(name);
    Q_EMIT sessionDestroyed(name);
}

void SessionManager::startDestroying(SessionRun &run)
{
    if (run.isBusy() && run.recipe() == Recipe::Destroying)
        return;
    run.change([](Session &changed) {
        changed.phase = Phase::Destroying;
        changed.destroyWanted = true;
        changed.error.reset(); // of the bring-up; from now on it is what stands in destroying's way
    });
    run.start(Recipe::Destroying);
}

void SessionManager::endUnrented(SessionRun &run, const Error &why)
{
    const QString name = run.session().name;
    run.change([why, now = m_tools.services.clock->now()](Session &changed) {
        changed.phase = Phase::Destroyed;
        changed.destroyedAt = now;
        changed.error = why;
    });
    release(name);
    Q_EMIT failed(name, why, false);
}

// Without a session in hand nothing wakes the computer.
void SessionManager::watchTick()
{
    if (m_isTicking || m_runs.isEmpty())
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
    const auto runs = m_runs.values(); // acting may remove one
    for (SessionRun *run : runs) {
        const Session &session = run->session();
        if (run->recipe() == Recipe::Destroying)
            continue; // under way, or due again
        if (m_store.isWanted(session.name, Intent::Extend) && !run->isBusy())
            obeyExtend(*run);
        if (m_store.isWanted(session.name, Intent::Switch) && !run->isBusy())
            obeySwitch(*run);
        if (m_store.isWanted(session.name, Intent::Destroy))
            act(*run, Event::DestroyAsked);
        else if (session.leaseEnds.isValid() && now >= session.leaseEnds)
            act(*run, Event::LeaseEnded);
        else if (!run->isBusy() && m_store.takeWish(session.name, Intent::Prove))
            lookForVm(*run);
        else
            watchConnection(*run);
    }
}

namespace {

// Steps that need a connection which was there already.
bool needsConnection(const QString &stepId)
{
    static const QStringList steps{u"install"_qs, u"engine"_qs, u"models"_qs, u"answer"_qs};
    return steps.contains(stepId);
}

bool isNotAdmitted(const Session &session)
{
    return session.error && session.error->code == ErrorCode::NotAdmitted;
}

} // namespace

// A VM out of reach may have been destroyed elsewhere, or this computer's address has changed: after twenty seconds the
// provider is asked, then once a minute. A bring-up whose VM stays away goes back to connecting, which asks the same.
void SessionManager::watchConnection(SessionRun &run)
{
    const QDateTime now = m_tools.services.clock->now();
    const Session &session = run.session();
    const QDateTime since = run.unreachableSince();
    if (!since.isValid()) {
        if (!run.isBusy() && isNotAdmitted(session) && run.shell().state() == ShellState::Connected)
            run.change([](Session &changed) { changed.error.reset(); });
        return;
    }
    if (run.isBusy()) {
        if (run.recipe() == Recipe::Provisioning && needsConnection(session.step) && since.secsTo(now) >= 60) {
            run.shell().close();
            run.start(Recipe::Provisioning);
        }
        return;
    }
    const QDateTime looked = m_lookedAt.value(session.name);
    const bool isDue = looked >= since ? looked.secsTo(now) >= 60 : since.secsTo(now) >= 20;
    if (isDue)
        lookForVm(run);
}

void SessionManager::lookForVm(SessionRun &run)
{
    m_lookedAt.insert(run.session().name, m_tools.services.clock->now());
    // A token of another account does not see the VM either.
    Cloud *cloud = m_tools.services.cloud;
    whenDone(cloud->account(), &run, [this, &run, cloud](const Result<Account> &account) {
        if (account && run.session().account.isSameAs(*account))
            askForVm(run, *cloud);
    });
}

void SessionManager::askForVm(SessionRun &run, Cloud &cloud)
{
    whenDone(cloud.instance(run.session().instanceId), &run, [this, &run](const Result<Instance> &found) {
        if (run.isBusy())
            return;
        if (!found && found.error().code == ErrorCode::NotFound)
            act(run, Event::VmMissed);
        else if (run.unreachableSince().isValid())
            run.start(Recipe::Readmitting);
    });
}

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

} // namespace coder
