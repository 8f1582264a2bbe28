// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionrun.h"

#include "core/session/sessionjson.h"
#include "core/session/stages.h"

#include <QTimer>

namespace coder {
namespace {

const char *recipeName(Recipe recipe)
{
    switch (recipe) {
    case Recipe::Provisioning:
        return "provisioning";
    case Recipe::Serving:
        return "serving";
    case Recipe::Vetting:
        return "vetting";
    case Recipe::Switching:
        return "switching";
    case Recipe::Mending:
        return "mending";
    case Recipe::Destroying:
        return "destroying";
    case Recipe::Readmitting:
        return "readmitting";
    case Recipe::Arming:
        return "arming";
    }
    return "";
}

// A bring-up takes its hold later; a switch keeps one from its first look on.
QString heldFor(Recipe recipe)
{
    if (recipe == Recipe::Vetting || recipe == Recipe::Switching)
        return u"switch"_qs;
    return recipe == Recipe::Mending ? u"heal"_qs : QString();
}

// The steps of a switch that are a stage of ours; the VM tells the others.
bool isStageOfSwitch(const QString &stepId)
{
    return stepId == u"models" || stepId == u"answer" || stepId == u"publish";
}

// Of a bring-up: before it nothing is asked of the VM but that its guard be armed.
const QString firstHeldStep = QStringLiteral("files");

} // namespace

SessionRun::SessionRun(SessionStore &store, RecipeTools tools, std::unique_ptr<SessionLock> lock, Session session)
    : m_store(store)
    , m_tools(std::move(tools))
    , m_lock(std::move(lock))
    , m_shell(m_tools.services.makeShell())
    , m_session(std::move(session))
    , m_attemptsOnDisk(m_session.createAttempts)
{
    m_tools.shell = m_shell.get();
    connect(m_shell.get(), &Shell::stateChanged, this, &SessionRun::follow);
}

// Another process reads what is on disk as soon as the lock falls.
SessionRun::~SessionRun()
{
    m_flow.reset();
    m_hold.reset();
    m_store.finish();
}

// One at a time. What cannot be taken is told and hinders nothing.
void SessionRun::hold(const QString &reason)
{
    Clock *clock = m_tools.services.clock;
    m_hold = std::make_unique<Hold>(*clock, *m_tools.shell, reason);
    connect(m_hold.get(), &Hold::failed, this, [this, clock, reason](const Error &why) {
        m_store.appendEvent(m_session.name, clock->now(), u"hold-failed"_qs, reason + u": "_qs + errorId(why.code));
    });
}

void SessionRun::follow(ShellState state)
{
    const bool isReachable = state == ShellState::Connected || state == ShellState::Idle;
    if (isReachable != m_unreachableSince.isValid())
        return;
    m_unreachableSince = isReachable ? QDateTime() : m_tools.services.clock->now();
    if (!isBusy() && m_session.phase == Phase::Ready && !m_session.destroyWanted)
        m_store.appendEvent(m_session.name, m_tools.services.clock->now(),
                            isReachable ? u"connection-back"_qs : u"connection-lost"_qs);
    Q_EMIT reachabilityChanged();
}

QList<SessionStep> SessionRun::steps(Recipe recipe) const
{
    switch (recipe) {
    case Recipe::Provisioning:
        return provisioning(m_tools);
    case Recipe::Serving:
        return serving(m_tools);
    case Recipe::Vetting:
        return vetting(m_tools);
    case Recipe::Switching:
        return switching(m_tools);
    case Recipe::Mending:
        return mending(m_tools);
    case Recipe::Destroying:
        return destroying(m_tools);
    case Recipe::Readmitting:
        return readmitting(m_tools);
    case Recipe::Arming:
        return arming(m_tools);
    }
    return {};
}

void SessionRun::start(Recipe recipe)
{
    m_recipe = recipe;
    m_hold.reset();
    if (const QString reason = heldFor(recipe); !reason.isEmpty())
        hold(reason);
    m_askedCloud = m_tools.services.cloud;
    const QString from = recipe == Recipe::Provisioning ? resumeStep(m_session) : QString();
    m_flow = std::make_unique<Flow<Session>>(
        *m_tools.services.clock, m_session, steps(recipe),
        Flow<Session>::Callbacks{[this](const QString &id) { enter(id); },
                                 [this](const Session &learned) { learn(learned); },
                                 [this](const Result<Unit> &result) { end(result); }, [this] { return kept(); }});
    log().info("[{}] session {}: {}", m_flow->id(), m_session.name, recipeName(recipe));
    m_flow->start(from);
}

void SessionRun::cancel()
{
    if (m_flow)
        m_flow->cancel();
}

void SessionRun::change(const std::function<void(Session &)> &change)
{
    change(m_session);
    save();
}

void SessionRun::enter(const QString &stepId)
{
    if (m_recipe == Recipe::Provisioning) {
        m_session.step = stepId;
        enterStep(m_session, stepId, m_tools.services.clock->now());
        save();
        if (stepId == firstHeldStep)
            hold(u"bring-up"_qs);
    } else if (m_recipe == Recipe::Switching && isStageOfSwitch(stepId)) {
        enterStep(m_session, stepId, m_tools.services.clock->now());
        save();
    }
    m_store.appendEvent(m_session.name, m_tools.services.clock->now(), u"step"_qs, stepId);
}

// The flow's value and ours differ in what we alone write: the place and our own stages.
void SessionRun::learn(const Session &learned)
{
    const Session before = m_session;
    for (const Notice &notice : learned.notices.mid(before.notices.size()))
        m_store.appendEvent(before.name, m_tools.services.clock->now(), noticeId(notice.kind), notice.detail);
    tellHealing(before, learned);
    m_session = learned;
    m_session.step = before.step;
    for (Stage &stage : m_session.stages)
        if (const Stage *ours = before.stage(stage.id); ours && stage.state == StageState::Waiting)
            stage = *ours;
    if (toJson(m_session) != toJson(before))
        save();
}

// Each attempt, and what only a person can decide, is an event.
void SessionRun::tellHealing(const Session &before, const Session &learned)
{
    if (!learned.heal)
        return;
    const qsizetype known = before.heal ? before.heal->attempts.size() : 0;
    for (const HealAttempt &one : learned.heal->attempts.mid(known))
        m_store.appendEvent(before.name, m_tools.services.clock->now(), u"heal"_qs,
                            healing::faultId(one.fault) + u": "_qs + changesText(one.changes));
    if (learned.heal->choice && before.heal && !before.heal->choice)
        m_store.appendEvent(before.name, m_tools.services.clock->now(), u"heal-asks"_qs,
                            choiceText(*learned.heal->choice));
}

void SessionRun::save()
{
    ++m_saving;
    whenDone(m_store.saveBehind(m_session), this,
             [this, attempts = m_session.createAttempts](const Result<Unit> &saved) {
                 --m_saving;
                 if (saved)
                     m_attemptsOnDisk = attempts;
                 else
                     takeUnsaved(saved.error());
                 if (m_saving == 0)
                     for (const Deferred<Unit> &waiting : std::exchange(m_waiting, {}))
                         waiting.resolve(Unit{});
             });
}

// Before a step is asked, all that was learned is on disk.
Future<Unit> SessionRun::kept()
{
    const Deferred<Unit> answer;
    if (m_saving == 0)
        answer.resolve(Unit{});
    else
        m_waiting << answer;
    return answer.future();
}

// Before anything is rented a disk that refuses ends the work; behind that the VM matters more than the record.
void SessionRun::takeUnsaved(const Error &why)
{
    log().error("session {} not saved: {}", m_session.name, why.detail);
    if (!m_flow)
        return;
    m_session.error = why;
    if (m_session.instanceId != 0)
        return;
    m_session.createAttempts = m_attemptsOnDisk;
    if (m_recipe == Recipe::Provisioning)
        m_flow->abort(why);
}

void SessionRun::end(const Result<Unit> &result)
{
    const QDateTime now = m_tools.services.clock->now();
    if (m_recipe == Recipe::Provisioning || m_recipe == Recipe::Switching) {
        const Error why = result ? Error{} : result.error();
        closeStages(m_session, result ? StageState::Done : StageState::Failed, now, why.detail);
        save();
    }
    m_hold.reset();
    // The flow is still on the stack.
    QTimer::singleShot(0, this, [this, flow = std::shared_ptr<Flow<Session>>(std::move(m_flow)), result] {
        Q_EMIT finished(m_recipe, result);
    });
}

} // namespace coder
