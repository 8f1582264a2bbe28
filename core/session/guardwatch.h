// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/guarding.h"
#include "core/session/sessionrun.h"

#include <QHash>

namespace coder {

// Asks the guards of held sessions' VMs every ten seconds, as soon as there is a connection again, and keeps what they
// say beside the session for other processes. The guard decides; here its word is obeyed: after a full warning that
// was seen here, so that nobody who comes back to a sleeping computer finds his VM gone at once.
class GuardWatch : public QObject
{
    Q_OBJECT
public:
    // The tools are read at every look.
    GuardWatch(SessionStore &store, const RecipeTools &tools, QObject *parent = nullptr);

    // At every tick of a session.
    void look(SessionRun &run);
    // Tells the VM that it is kept for so long from now, and the new end.
    void extend(SessionRun &run, std::chrono::seconds longer);
    // The session's limits changed: the VM is asked, and told, as soon as there is a connection.
    void hasten(const QString &name);
    // Whether the end of the lease is this computer's to act upon: the guard is silent, or overdue.
    bool isLeaseOurs(const SessionRun &run);
    // What was heard last, here.
    std::optional<GuardReport> report(const QString &name) const;

Q_SIGNALS:
    void heard(const QString &name);
    // The VM is to be destroyed: "idle" or "lease".
    void due(coder::SessionRun *run, const QString &reason);
    // The guard goes by other limits, or its token ends too early: it is to be armed anew.
    void strayed(coder::SessionRun *run);

private:
    struct Watched
    {
        GuardReport report;
        bool isHeard = false;
        bool isAsking = false;
        QDateTime askedAt;
        QDateTime keptAt;      // on disk
        QDateTime warnedSince; // since when a warning of idleness has been seen here
        QDateTime armedAt;     // when it was last armed anew
        QDateTime silentSince; // at the lease's end: since when it has been asked without an answer
        double extendSeconds = 0;
    };
    bool mayAsk(const SessionRun &run) const;
    void ask(SessionRun &run, const QString &command, const QByteArray &input);
    void take(SessionRun &run, const GuardReport &report);
    void tell(SessionRun &run, const GuardReport &before, const GuardReport &report);
    void keep(const SessionRun &run, const GuardReport &before, const GuardReport &report);
    void obey(SessionRun &run, const GuardReport &report);
    void correct(SessionRun &run, const GuardReport &report);
    QDateTime now() const { return m_tools.services.clock->now(); }

    SessionStore &m_store;
    const RecipeTools &m_tools;
    QHash<QString, Watched> m_watched; // by session
};

} // namespace coder
