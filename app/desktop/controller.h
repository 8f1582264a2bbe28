// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/checks.h"
#include "app/assembly/program.h"
#include "app/desktop/cloudcheck.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QObject>

namespace coder {

// What every view holds: readings of the sessions, and intents. It owns nothing that is shown and knows no widget.
// Data goes one way: an intent goes to the manager, the manager writes the store, changed() tells the views.
class Controller : public QObject
{
    Q_OBJECT
public:
    // Reads what is on disk and follows it. Asks nobody until start().
    explicit Controller(Program &program, QObject *parent = nullptr);
    ~Controller() override;

    Program &program() { return m_program; }
    Clock &clock() { return m_program.clock(); }

    // From now on: asks the provider, holds the tunnels of sessions that are ready, looks again hourly and on wake.
    void start();

    // The sessions as last read and reconciled, by name; destroyed ones are there until they are archived.
    QList<Session> sessions() const { return m_sessions.values(); }
    std::optional<Session> session(const QString &name) const;
    // Ended ones whose name was used again, from the history.
    QList<Session> past() const { return m_past; }
    CloudState checkState() const { return m_check.state(); }
    // Linode takes orders from here, as far as is known.
    bool isAnswered() const { return checkState() == CloudState::Checked || checkState() == CloudState::NotYet; }
    QDateTime lastChecked() const { return m_check.lastChecked(); }
    std::optional<Error> lastCheckError() const { return m_check.lastError(); }
    // Whether wishes can be carried out from here: a token is known.
    bool canAct() const { return m_isConnected; }
    // Whether this program holds the session's tunnel.
    bool holds(const QString &name) const;
    // Since when the tunnel that this program holds is broken and being rebuilt; else invalid.
    QDateTime unreachableSince(const QString &name) const;
    // What the VM's guard said last, to this program or to the one that holds the session.
    std::optional<GuardReport> guard(const QString &name) const;

    // Asks the provider; also done at start, hourly, on wake and after failures. One at a time.
    void refresh() { m_check.refresh(); }
    // The same with a token that is looked for again: it was stored, or the keyring may be open now.
    void renew() { m_check.renew(); }
    // Makes a session like the others of a VM that none knew. HeldElsewhere, FileUnwritable.
    Future<Unit> adopt(const QString &name) { return m_check.keep(name); }

    // Intents. An answer says only whether the wish was taken; what comes of it is told by the signals.
    Result<Unit> create(const SessionWish &wish); // begins or resumes
    Result<Unit> resume(const QString &name);
    Result<Unit> destroy(const QString &name);
    Result<Unit> keep(const QString &name, std::chrono::seconds longer); // moves the lease
    Result<Unit> setIdleRule(const QString &name, const IdleRule &rule);
    // Examines a ready session, and stops that; checks() tells how it goes and what it found.
    void check(const QString &name, ExamKind kind) { m_checks.begin(name, kind); }
    void cancelCheck(const QString &name) { m_checks.cancel(name); }
    const Checks &checks() const { return m_checks; }
    Result<Unit> heal(const QString &name, HealCause cause);                  // puts the model server right
    Result<Unit> switchModel(const QString &name, const ModelChoice &choice); // another model on the same VM
    Result<Unit> cancelSwitch(const QString &name);                           // serves the former again
    // Before quitting: a keeper takes over whatever this program holds. ProgramMissing: nothing was let go of.
    Result<Unit> handOver();

Q_SIGNALS:
    // A session came, changed or went. `before` is empty for a new one, `after` for one that went.
    void sessionChanged(const std::optional<coder::Session> &before, const std::optional<coder::Session> &after);
    // What guard() says of it may be new.
    void guardHeard(const QString &name);
    void checkStateChanged();
    // A question to the provider is over, well or badly: checkState() and sessions() are what it has shown.
    void checkEnded();
    // A session's bring-up failed or its destroying met an obstacle; also readable from the session.
    void problem(const QString &name, const coder::Error &why);

private:
    Result<SessionManager *> manager() const;
    void watchManager();
    void followReach(const QString &name);
    void reread(const QString &name);
    void rehear(const QString &name);
    void put(const Session &session);
    void drop(const QString &name);
    void readPast();
    void connectManager();
    void settle(const Reconciled &found);
    void serveReady();

    Program &m_program;
    CloudCheck m_check;
    Checks m_checks;
    QMap<QString, Session> m_sessions;
    QList<Session> m_past;
    mutable QHash<QString, std::optional<GuardReport>> m_kept; // what others heard, read when it changes
    QMap<QString, Session> m_seen; // what only the provider's list tells: not ours, or of another account
    bool m_isConnected = false;    // there is a manager
};

} // namespace coder
