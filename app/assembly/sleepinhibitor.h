// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QSet>

class QDBusPendingCall;
class QDBusPendingCallWatcher;

namespace coder {

// Whether nobody but this computer would end the session's VM: it may be rented, it is ours, and no guard is armed on
// it (there is none yet).
bool needsThisComputer(const Session &session);

// Keeps this computer from falling asleep by itself as long as a session needs it. Asked of systemd-logind, else of
// the desktop's portal; where there is neither, nothing is held. Closing the lid or choosing "Suspend" still works: a
// person who does that knows. Whatever happens to this process, the hold ends with it. Nothing is waited for, and no
// bus is opened before the first session needs it. Main thread.
class SleepInhibitor : public QObject
{
    Q_OBJECT
public:
    explicit SleepInhibitor(QObject *parent = nullptr);
    ~SleepInhibitor() override;

    // The session as it is now.
    void take(const Session &session);
    void forget(const QString &name);
    bool isHeld() const { return m_hold.isValid() || !m_portalRequest.isEmpty(); }

Q_SIGNALS:
    void changed(); // of isHeld()

private:
    void settle();
    void askLogind();
    void askPortal();
    void release();
    void watch(const QDBusPendingCall &call, void (SleepInhibitor::*reply)(QDBusPendingCallWatcher &));
    void takeLogind(QDBusPendingCallWatcher &call);
    void takePortal(QDBusPendingCallWatcher &call);

    QSet<QString> m_needing;        // names of sessions
    bool m_isAsked = false;         // held, or about to be
    QDBusUnixFileDescriptor m_hold; // logind's: the hold is its life
    QString m_portalRequest;        // the portal's: the hold ends with closing it
};

} // namespace coder
