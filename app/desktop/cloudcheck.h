// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "app/assembly/reconciler.h"

#include <QDateTime>
#include <QObject>

namespace coder {

// How far the provider was asked: NotYet since the start, or since this computer woke. Only `Checked` allows to say
// that nothing costs money.
enum class CloudState {
    NotYet,
    Checked,
    Offline,
    NoToken,         // none is stored
    KeyringLocked,   // one may be, behind a lock that a person opens
    TokenUnreadable, // a reference to it, op://…, led nowhere
    TokenRefused,
};

// When the provider is asked what it has, and how that went: at the start, hourly, on wake, after failures ever more
// seldom, and whenever somebody wants to know. One question at a time. Lives on the main thread; what was found is its
// owner's to take.
class CloudCheck : public QObject
{
    Q_OBJECT
public:
    explicit CloudCheck(Program &program, QObject *parent = nullptr);

    // From now on; asks nobody before.
    void start();

    CloudState state() const;
    QDateTime lastChecked() const { return m_lastChecked; }
    std::optional<Error> lastError() const { return m_lastError; }

    // Asks; while a question runs that one answers.
    void refresh();
    // A person wants the VM that no session knew. HeldElsewhere, FileUnwritable.
    Future<Unit> keep(const QString &name) { return m_reconciler.keep(name); }
    // The same with a token that is looked for again: it was stored, or the keyring may be open now.
    void renew();

Q_SIGNALS:
    // In this order, as far as they apply: there is a token to give orders with; what the provider has; the state.
    void tokenFound();
    void found(const coder::Reconciled &found);
    void stateChanged();
    // A question is over, well or badly; what was missing is proved gone, or cannot be for now.
    void ended();
    // Every 15 s.
    void ticked();

private:
    void awaitAnswer(int turn);
    void take(const Result<Reconciled> &found);
    void settle(const Reconciled &found);
    void askLater(const std::optional<Error> &why);
    void tellState(CloudState state, const std::optional<Error> &why);
    void tickLater();
    void tick();

    Program &m_program;
    Reconciler m_reconciler;
    CloudState m_state = CloudState::NotYet;
    QDateTime m_lastChecked;
    std::optional<Error> m_lastError;
    QDateTime m_lastTick;
    QDateTime m_nextCheck;
    int m_failures = 0;
    bool m_isAsking = false;
    int m_turn = 0;                            // of asking
    std::optional<Program::Renewal> m_renewal; // of the next asking
};

// What an error of asking the provider says about it.
CloudState cloudStateOf(const Error &error);
// Whether there is no token to ask the provider with.
bool hasNoToken(CloudState state);

} // namespace coder
