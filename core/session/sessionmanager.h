// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/guardwatch.h"
#include "core/session/idlerule.h"
#include "core/session/sessionactions.h"
#include "core/session/switchwishes.h"
#include "core/session/vmwatch.h"

namespace coder {

// Intents in, facts in, one flow per session out; the only writer of sessions. What to do is decide()'s to say.
// Lives on the main thread. A session is held (kernel lock) from the intent to release() or to its end; every second
// the manager looks for what other processes want of the sessions it holds, and at the leases' ends.
class SessionManager : public QObject
{
    Q_OBJECT
public:
    SessionManager(SessionStore &store, RecipeTools tools, QObject *parent = nullptr);
    ~SessionManager() override;

    // Begins, resumes, or reconnects the session of that name. HeldElsewhere; SessionDiffers (detail names the
    // settings) where it lives with other settings; FileUnwritable before anything is rented.
    Result<Unit> up(const SessionWish &wish);
    // Holds the tunnel of a session that is ready. SessionUnknown, HeldElsewhere.
    Result<Unit> serve(const QString &name);
    // Writes down that the session shall end; from then on it will. Acts itself if nobody holds the session.
    // SessionUnknown, FileUnwritable.
    Result<Unit> destroy(const QString &name);
    // Moves the lease's end. Written down for the holder if another process has the session. SessionUnknown, LeaseEnded
    // (it is being destroyed), InvalidInput where a cap does not pay for that long, MonthCapReached.
    Result<Unit> extend(const QString &name, std::chrono::seconds longer);
    // When idleness ends the VM, from now on; its guard is told and read back. Written down for the holder if another
    // process has the session. The errors of checkIdleRule(), FileUnwritable.
    Result<Unit> setIdleRule(const QString &name, const IdleRule &rule);
    // Serves a ready session with another performance profile, A to E; where that does not work, with the former again
    // (a notice tells). Written down for the holder if another process has the session. SessionUnknown, InvalidInput
    // for a profile that is none and for a session of the older tool, ModelNotReady, FileUnwritable.
    Result<Unit> switchProfile(const QString &name, const QString &profile);
    // Serves a ready session with another model, on the same VM at the same price: looks whether it fits before
    // anything is touched, and goes back to the former where it does not come up. Errors and other processes as above.
    Result<Unit> switchModel(const QString &name, const ModelChoice &choice);
    // Gives the switch under way up: nothing is changed where it was only looked at, else the former is served again.
    // Nothing is done where there is none, or where it goes back already.
    Result<Unit> cancelSwitch(const QString &name);
    // Puts the model server of a session right that was set up by us: looks what is wrong and changes one thing after
    // the other, or stops where a person has to decide; Approved = the choice that was prepared is wanted. A crash or a
    // hang that was seen is told the same way. Nothing is done where healing is under way. Written down for the holder
    // if another process has the session. SessionUnknown, InvalidInput for a session of the older tool or where there
    // is no choice to approve, ModelNotReady before there is a model server.
    Result<Unit> heal(const QString &name, HealCause cause);
    // The provider does not list the session's VM: proves that it is gone, or ends it. HeldElsewhere: its holder was
    // asked to find out.
    Result<Unit> proveGone(const QString &name);
    // The token was replaced; it may be another account's. A bring-up that runs goes on with the former one and is
    // asked again with this one if the former is refused; a destroying begins anew, so that its proof is one account's.
    void replaceCloud(Cloud &cloud);
    // Lets go of the session: the tunnel closes, the lock falls, the VM stays.
    void release(const QString &name) { m_held.release(name); }

    // What the VM's guard said last to this process.
    std::optional<GuardReport> guard(const QString &name) const { return m_guard.report(name); }
    bool holds(const QString &name) const { return m_held.find(name) != nullptr; }
    // Since when a session that is held here and served has lost its connection, which is being rebuilt; else invalid.
    QDateTime unreachableSince(const QString &name) const;

Q_SIGNALS:
    // The session is ready and its tunnel is open.
    void ready(const QString &name);
    // The bring-up ended without success. `rented` = a VM may exist and cost money; else the session is over.
    void failed(const QString &name, const coder::Error &why, bool rented);
    // Proven gone.
    void sessionDestroyed(const QString &name);
    // Destroying met an obstacle and goes on.
    void destroyDelayed(const QString &name, const coder::Error &why);
    // The VM's guard was heard; SessionStore::guard() tells other processes, too.
    void guardHeard(const QString &name);
    // The connection to a session's VM was lost, or stands again.
    void reachabilityChanged(const QString &name);

private:
    Result<SessionRun *> hold(const QString &name);
    void act(SessionRun &run, Event event, const Error &why = {});
    void take(SessionRun &run, Recipe recipe, const Result<Unit> &result);
    void tick();
    void obeyExtend(SessionRun &run);
    Result<Unit> wantSwitch(const QString &name, Intent intent);
    void obeySwitch(SessionRun &run);
    void obeyIdleRule(SessionRun &run);
    void obeyGuard(SessionRun &run, const QString &reason);
    void obeyHeal(SessionRun &run);
    void takeReadmission(SessionRun &run, const Result<Unit> &result);
    void takeBackAdmission(SessionRun &run);
    void watchTick();

    SessionStore &m_store;
    RecipeTools m_tools;
    // Before the runs that they look at: a run that ends answers what its shell was asked.
    VmWatch m_watch;
    GuardWatch m_guard;
    HeldSessions m_held;
    SwitchWishes m_switches;
    SessionActions m_actions;
    bool m_isTicking = false;
};

} // namespace coder
