// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/controller.h"

#include "app/assembly/keeper.h"
#include "app/assembly/stagetimes.h"
#include "core/base/log.h"

#include <algorithm>

namespace coder {
namespace {

bool isOnlyListed(const Session &session)
{
    return session.phase == Phase::NotOurs
           || (session.error && session.error->code == ErrorCode::AccountMismatch && session.phase == Phase::Unknown);
}

} // namespace

Controller::Controller(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_check(program)
    , m_checks(program)
{
    // Watched first, so that no change is lost between; what watch() itself tells is read just below.
    program.store().watch();
    for (const Session &session : program.store().all())
        m_sessions.insert(session.name, session);
    readPast();
    connect(&program.store(), &SessionStore::changed, this, [this](const QString &name) {
        reread(name);
        rehear(name);
    });
    connect(&m_check, &CloudCheck::tokenFound, this, &Controller::connectManager);
    connect(&m_check, &CloudCheck::found, this, &Controller::settle);
    connect(&m_check, &CloudCheck::stateChanged, this, &Controller::checkStateChanged);
    connect(&m_check, &CloudCheck::ended, this, &Controller::checkEnded);
    connect(&m_check, &CloudCheck::ticked, this, &Controller::serveReady);
}

Controller::~Controller() = default;

void Controller::start()
{
    m_check.start();
}

std::optional<Session> Controller::session(const QString &name) const
{
    const auto found = m_sessions.find(name);
    return found == m_sessions.end() ? std::nullopt : std::optional(*found);
}

bool Controller::holds(const QString &name) const
{
    return m_isConnected && m_program.manager().holds(name);
}

QDateTime Controller::unreachableSince(const QString &name) const
{
    return m_isConnected ? m_program.manager().unreachableSince(name) : QDateTime();
}

std::optional<GuardReport> Controller::guard(const QString &name) const
{
    auto heard = m_isConnected ? m_program.manager().guard(name) : std::nullopt;
    if (heard)
        return heard;
    auto kept = m_kept.constFind(name);
    if (kept == m_kept.constEnd())
        kept = m_kept.insert(name, m_program.store().guard(name));
    return *kept;
}

// Of a session that this program holds the manager tells.
void Controller::rehear(const QString &name)
{
    const std::optional<GuardReport> before = m_kept.take(name);
    if (holds(name))
        return;
    const auto after = m_program.store().guard(name);
    m_kept.insert(name, after);
    if (after && (!before || before->readAt != after->readAt))
        Q_EMIT guardHeard(name);
}

// A VM that cannot be reached may be gone, or this computer is offline: the provider tells.
void Controller::followReach(const QString &name)
{
    const auto known = session(name);
    if (!known || known->phase != Phase::Ready)
        return;
    Q_EMIT sessionChanged(known, known);
    if (unreachableSince(name).isValid())
        refresh();
}

void Controller::connectManager()
{
    if (m_isConnected)
        return;
    whenDone(m_program.connectCloud(), this, [this](const Result<Unit> &connected) {
        if (connected && !m_isConnected)
            watchManager();
    });
}

void Controller::settle(const Reconciled &found)
{
    const auto seen = std::exchange(m_seen, {});
    for (const Session &session : found.sessions)
        if (isOnlyListed(session))
            m_seen.insert(session.name, session);
    for (auto gone = seen.keyBegin(); gone != seen.keyEnd(); ++gone)
        reread(*gone);
    for (const Session &session : std::as_const(m_seen))
        put(session);
    for (const Session &session : found.adopted)
        reread(session.name);
}

void Controller::watchManager()
{
    m_isConnected = true;
    SessionManager &manager = m_program.manager();
    connect(&manager, &SessionManager::ready, this, [this](const QString &name) {
        if (const auto known = m_program.store().read(name); known && known->readyAt.secsTo(clock().now()) < 60)
            saveStageTimes(m_program.paths(), *known);
        reread(name);
    });
    connect(&manager, &SessionManager::failed, this, [this](const QString &name, const Error &why, bool) {
        reread(name);
        Q_EMIT problem(name, why);
    });
    connect(&manager, &SessionManager::guardHeard, this, &Controller::guardHeard);
    connect(&manager, &SessionManager::sessionDestroyed, this, &Controller::reread);
    connect(&manager, &SessionManager::reachabilityChanged, this, &Controller::followReach);
    connect(&manager, &SessionManager::destroyDelayed, this, &Controller::problem);
    serveReady();
}

// One that a keeper or another program holds stays there; after a crash of the holder it comes to us.
void Controller::serveReady()
{
    if (!m_isConnected)
        return;
    for (const Session &known : sessions()) {
        // What is known follows the disk; what only the list told hides what the disk says.
        const auto onDisk = m_seen.contains(known.name) ? m_program.store().read(known.name) : known;
        const Session &session = onDisk ? *onDisk : known;
        const bool isUp = session.phase == Phase::Ready || session.phase == Phase::Healing;
        const bool isOurTurn =
            isUp || session.engineSwitch || (session.destroyWanted && session.phase != Phase::Destroyed);
        if (!isOurTurn || holds(session.name))
            continue;
        const auto served = m_program.manager().serve(session.name);
        if (!served && served.error().code != ErrorCode::HeldElsewhere)
            log().warn("session {} not served: {}", session.name, errorId(served.error().code));
    }
}

void Controller::reread(const QString &name)
{
    const auto known = m_program.store().read(name);
    if (known && known->mayBeRented() && m_seen.contains(name))
        return; // what the list said stands until it is asked again
    if (known)
        put(*known);
    else if (m_seen.contains(name))
        put(m_seen.value(name));
    else if (known.error().code == ErrorCode::SessionUnknown)
        drop(name);
}

void Controller::put(const Session &session)
{
    const auto before = this->session(session.name);
    m_sessions.insert(session.name, session);
    if (before && before->id != session.id)
        readPast();
    Q_EMIT sessionChanged(before, session);
    const bool isRefused = session.error && cloudStateOf(*session.error) == CloudState::TokenRefused;
    if (isRefused && checkState() == CloudState::Checked && session.mayBeRented() && before
        && before->error != session.error)
        refresh(); // so that the window says it, and a better token is looked for
}

void Controller::drop(const QString &name)
{
    if (const auto before = session(name)) {
        m_sessions.remove(name);
        readPast();
        Q_EMIT sessionChanged(before, {});
    }
}

void Controller::readPast()
{
    m_past = SessionStore(m_program.paths().state + u"/history"_qs).all();
    m_past.removeIf([](const Session &session) { return session.phase != Phase::Destroyed; });
}

Result<SessionManager *> Controller::manager() const
{
    if (!m_isConnected)
        return fail(lastCheckError().value_or(Error{ErrorCode::SecretMissing, {}}));
    return &m_program.manager();
}

Result<Unit> Controller::create(const SessionWish &wish)
{
    const auto hands = manager();
    return hands ? (*hands)->up(wish) : fail(hands.error());
}

Result<Unit> Controller::resume(const QString &name)
{
    const auto known = m_program.store().read(name);
    return known ? create(known->wish) : fail(known.error());
}

// Without a manager the wish is written down all the same: whoever holds the session obeys, or we do once connected.
Result<Unit> Controller::destroy(const QString &name)
{
    if (m_isConnected)
        return m_program.manager().destroy(name);
    if (const auto known = m_program.store().read(name); !known)
        return fail(known.error());
    return m_program.store().want(name, Intent::Destroy);
}

Result<Unit> Controller::keep(const QString &name, std::chrono::seconds longer)
{
    const auto hands = manager();
    return hands ? (*hands)->extend(name, longer) : fail(hands.error());
}

Result<Unit> Controller::setIdleRule(const QString &name, const IdleRule &rule)
{
    const auto hands = manager();
    return hands ? (*hands)->setIdleRule(name, rule) : fail(hands.error());
}

Result<Unit> Controller::heal(const QString &name, HealCause cause)
{
    const auto hands = manager();
    return hands ? (*hands)->heal(name, cause) : fail(hands.error());
}

Result<Unit> Controller::switchModel(const QString &name, const ModelChoice &choice)
{
    const auto hands = manager();
    return hands ? (*hands)->switchModel(name, choice) : fail(hands.error());
}

Result<Unit> Controller::cancelSwitch(const QString &name)
{
    const auto hands = manager();
    return hands ? (*hands)->cancelSwitch(name) : fail(hands.error());
}

Result<Unit> Controller::handOver()
{
    const QList<Session> all = m_program.store().all();
    if (std::ranges::none_of(all, [this](const Session &session) { return holds(session.name); }))
        return Unit{};
    if (const auto program = keeperProgram(); !program)
        return fail(program.error());
    for (const Session &session : all) {
        if (!holds(session.name))
            continue;
        m_program.manager().release(session.name);
        if (!session.mayBeRented())
            continue;
        const bool isComing = session.phase == Phase::Creating || session.phase == Phase::Loading;
        const auto task = isComing && !session.destroyWanted ? KeeperTask::BringUp : KeeperTask::HoldTunnel;
        if (const auto kept = startKeeper(m_program, session.name, task); !kept)
            log().error("no keeper for {}: {}", session.name, kept.error().detail);
    }
    return Unit{};
}

} // namespace coder
