// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flow/flow.h"
#include "core/session/hold.h"
#include "core/session/recipes/recipe.h"
#include "core/session/sessionstore.h"

#include <QObject>

namespace coder {

enum class Recipe { Provisioning, Serving, Vetting, Switching, Mending, Destroying, Readmitting, Arming };

// One session in the hands of this process: its lock, its connection and the flow that runs. Whatever the flow learns
// is on disk before its next step; a disk that refuses ends the flow before anything more is rented.
class SessionRun : public QObject
{
    Q_OBJECT
public:
    SessionRun(SessionStore &store, RecipeTools tools, std::unique_ptr<SessionLock> lock, Session session);
    ~SessionRun() override;

    const Session &session() const { return m_session; }
    Shell &shell() { return *m_shell; }
    bool isBusy() const { return m_flow != nullptr; }
    Recipe recipe() const { return m_recipe; }

    // Ends the flow that runs, silently, and starts this one.
    void start(Recipe recipe);
    // Ends the flow that runs; finished() says Cancelled.
    void cancel();
    // For the flows that start from now on; the one that runs keeps the provider it began with.
    void setCloud(Cloud &cloud) { m_tools.services.cloud = &cloud; }
    // Whom the flow that ran last has asked.
    const Cloud *askedCloud() const { return m_askedCloud; }
    // Since when the connection is lost and being rebuilt; invalid while it stands.
    QDateTime unreachableSince() const { return m_unreachableSince; }
    // Changes and saves the session between two flows; the next flow asks nothing before that is on disk.
    void change(const std::function<void(Session &)> &change);

Q_SIGNALS:
    void finished(coder::Recipe recipe, const coder::Result<coder::Unit> &result);
    void reachabilityChanged();

private:
    QList<SessionStep> steps(Recipe recipe) const;
    void enter(const QString &stepId);
    void learn(const Session &learned);
    void tellHealing(const Session &before, const Session &learned);
    void end(const Result<Unit> &result);
    void save();
    void takeUnsaved(const Error &why);
    Future<Unit> kept();
    void follow(ShellState state);
    void hold(const QString &reason);

    SessionStore &m_store;
    RecipeTools m_tools;
    std::unique_ptr<SessionLock> m_lock;
    std::unique_ptr<Shell> m_shell;
    Session m_session;
    Recipe m_recipe = Recipe::Provisioning;
    const Cloud *m_askedCloud = nullptr;
    std::unique_ptr<Flow<Session>> m_flow;
    std::unique_ptr<Hold> m_hold; // for as long as work is done that the VM's guard cannot see
    QDateTime m_unreachableSince;
    int m_saving = 0;                // saves that are not on disk
    QList<Deferred<Unit>> m_waiting; // for that
    int m_attemptsOnDisk = 0;        // a call to create is sent only after it was written down
};

} // namespace coder
