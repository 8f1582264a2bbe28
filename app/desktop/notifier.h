// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"
#include "app/desktop/notifierbus.h"
#include "app/desktop/notifierrules.h"
#include "app/desktop/preferences.h"
#include "app/desktop/traydoors.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace coder {

// Tells what is worth telling (notifierrules), over the desktop's notification service, else at the tray icon. A
// chosen action is an intent like any other. After the computer woke it stays silent for some seconds and then tells
// what has changed since before, once.
class Notifier : public QObject
{
    Q_OBJECT
public:
    // `tellAtTray(title, body)` is the fall-back; `isWindowSeen` says whether a person can see the window now.
    Notifier(Controller &controller, Preferences &preferences, Doors doors,
             std::function<void(const QString &, const QString &)> tellAtTray, std::function<bool()> isWindowSeen,
             QObject *parent = nullptr);

    // A click on the tray's message: opens what the last one was about.
    void openLast();

Q_SIGNALS:
    // Whatever was told, also where no service showed it.
    void told(const coder::Notification &notice);

private Q_SLOTS:
    void takeSleep(bool isGoingToSleep);

private:
    using Change = std::pair<std::optional<Session>, std::optional<Session>>;

    void take(const std::optional<Session> &before, const std::optional<Session> &after);
    void hear(const QString &name);
    void withdrawEnding(const QString &name);
    void tell(const Notification &notice);
    void act(const QString &key, const QString &action);
    void carryOut(NoticeAction action, const QString &session);
    void tick();
    void tickLater();
    void beQuiet();
    void speakAgain();
    void tellMonth(const QList<Session> &sessions, const QDateTime &now);
    std::optional<Money> monthCap();

    Controller &m_controller;
    Preferences &m_preferences;
    Doors m_doors;
    std::function<void(const QString &, const QString &)> m_tellAtTray;
    std::function<bool()> m_isWindowSeen;
    NotifierBus m_bus;
    QHash<QString, Notification> m_shown; // by key
    QString m_last;                       // session of the last message at the tray
    QHash<QString, Change> m_held;        // while quiet, by session
    QDateTime m_lastTick;
    QDateTime m_quietUntil;
    QHash<QString, int> m_toldMonth; // per cent, by month
    QSet<QString> m_idleWarned;      // sessions whose guard's warning was told
    QSet<QString> m_lastCalled;      // and told again in the last minute
    bool m_willTick = false;
};

} // namespace coder
