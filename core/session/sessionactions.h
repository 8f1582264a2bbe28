// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/decide.h"
#include "core/session/heldsessions.h"

namespace coder {

// Does with a held session what decide() said: writes its phase, starts its recipe, tells how it ended. A run may be
// gone after perform(): some actions let it go, and a listener may, too.
class SessionActions : public QObject
{
    Q_OBJECT
public:
    SessionActions(SessionStore &store, const RecipeTools &tools, HeldSessions &held, QObject *parent = nullptr);

    // `why` is of the actions that tell of an obstacle.
    void perform(SessionRun &run, Action action, const Error &why);

Q_SIGNALS:
    void ready(const QString &name);
    void failed(const QString &name, const coder::Error &why, bool rented);
    void sessionDestroyed(const QString &name);
    void destroyDelayed(const QString &name, const coder::Error &why);

private:
    void provision(SessionRun &run);
    void serve(SessionRun &run);
    void vetSwitch(SessionRun &run);
    void switchEngine(SessionRun &run);
    void drop(SessionRun &run, const Error &why);
    void switchBack(SessionRun &run, const Error &why);
    void heal(SessionRun &run);
    void healAgain(SessionRun &run, const Error &why);
    void startDestroying(SessionRun &run);
    void destroyLater(SessionRun &run, const Error &why);
    void askForAttention(SessionRun &run, const Error &why);
    void tellReady(SessionRun &run);
    void tellDestroyed(SessionRun &run);
    void endUnrented(SessionRun &run, const Error &why);

    SessionStore &m_store;
    const RecipeTools &m_tools;
    HeldSessions &m_held;
};

} // namespace coder
