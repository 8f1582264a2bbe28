// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/heldsessions.h"

namespace coder {

HeldSessions::HeldSessions(SessionStore &store, const RecipeTools &tools, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tools(tools)
{}

Result<SessionRun *> HeldSessions::hold(const QString &name)
{
    if (SessionRun *held = find(name))
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
    return add(std::move(*lock), *session);
}

SessionRun *HeldSessions::add(std::unique_ptr<SessionLock> lock, const Session &session)
{
    auto *run = new SessionRun(m_store, m_tools, std::move(lock), session);
    run->setParent(this);
    connect(run, &SessionRun::finished, this,
            [this, run](Recipe recipe, const Result<Unit> &result) { Q_EMIT finished(run, recipe, result); });
    connect(run, &SessionRun::reachabilityChanged, this,
            [this, name = session.name] { Q_EMIT reachabilityChanged(name); });
    m_runs.insert(session.name, run);
    return run;
}

void HeldSessions::release(const QString &name)
{
    SessionRun *run = m_runs.take(name);
    if (!run)
        return;
    run->disconnect(this);
    run->shell().close();
    delete run;
}

} // namespace coder
