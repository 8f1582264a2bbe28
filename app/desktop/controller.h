// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"

#include <QDateTime>
#include <QObject>

namespace coder {

// How far the provider was asked. Only `Checked` allows to say that nothing costs money.
enum class CloudState { NotYet, Checked, Offline, NoToken, TokenRefused };

// What every view holds: readings of the sessions, and intents. It owns nothing that is shown and knows no widget.
// Data goes one way: an intent goes to the manager, the manager writes the store, changed() tells the views.
class Controller : public QObject
{
    Q_OBJECT
public:
    explicit Controller(Program &program, QObject *parent = nullptr);
    ~Controller() override;

    Program &program() { return m_program; }
    Clock &clock() { return m_program.clock(); }

    // The sessions as last read and reconciled, by name; destroyed ones are there until they are archived.
    QList<Session> sessions() const { return m_sessions; }
    std::optional<Session> session(const QString &name) const;
    CloudState checkState() const { return m_checkState; }
    QDateTime lastChecked() const { return m_lastChecked; }
    std::optional<Error> lastCheckError() const { return m_lastCheckError; }
    // Whether this program holds the session's tunnel.
    bool holds(const QString &name) const;

    // Looks for the token again and asks the provider; also done at start, hourly, on wake and after changes.
    void refresh();

    // Intents. An answer says only whether the wish was taken; what comes of it is told by the signals.
    Result<Unit> create(const SessionWish &wish); // begins or resumes
    Result<Unit> resume(const QString &name);
    Result<Unit> destroy(const QString &name);
    Result<Unit> keep(const QString &name, std::chrono::seconds longer); // moves the lease
    // Before quitting: a keeper takes over every tunnel this program holds.
    void handOver();

Q_SIGNALS:
    // A session came, changed or went. `before` is empty for a new one, `after` for one that went.
    void sessionChanged(const std::optional<coder::Session> &before, const std::optional<coder::Session> &after);
    void checkStateChanged();
    // A session's bring-up failed or its destroying met an obstacle; also readable from the session.
    void problem(const QString &name, const coder::Error &why);

private:
    Program &m_program;
    QList<Session> m_sessions;
    CloudState m_checkState = CloudState::NotYet;
    QDateTime m_lastChecked;
    std::optional<Error> m_lastCheckError;
};

} // namespace coder
