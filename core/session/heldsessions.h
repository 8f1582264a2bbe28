// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/sessionrun.h"

#include <QHash>

namespace coder {

// The sessions in the hands of this process, each with its kernel lock.
class HeldSessions : public QObject
{
    Q_OBJECT
public:
    // The tools are read at every hold: their provider may be replaced.
    HeldSessions(SessionStore &store, const RecipeTools &tools, QObject *parent = nullptr);

    // The one that is held, or takes it from the disk. SessionUnknown, HeldElsewhere, StateUnreadable.
    Result<SessionRun *> hold(const QString &name);
    // Its flow ends silently, its connection closes, its lock falls.
    void release(const QString &name);

    SessionRun *find(const QString &name) const { return m_runs.value(name); }
    // A copy: acting upon one may release it.
    QList<SessionRun *> all() const { return m_runs.values(); }
    bool isEmpty() const { return m_runs.isEmpty(); }

Q_SIGNALS:
    void finished(coder::SessionRun *run, coder::Recipe recipe, const coder::Result<coder::Unit> &result);
    void reachabilityChanged(const QString &name);

private:
    SessionRun *add(std::unique_ptr<SessionLock> lock, const Session &session);

    SessionStore &m_store;
    const RecipeTools &m_tools;
    QHash<QString, SessionRun *> m_runs;
};

} // namespace coder
