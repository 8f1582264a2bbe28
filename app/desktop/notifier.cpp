// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifier.h"

#include "app/assembly/guardnotices.h"
#include "app/desktop/trayview.h"
#include "app/words/guardtext.h"
#include "core/config/config.h"

#include <QDBusConnection>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto tickInterval = 20s;
constexpr auto quietTime = 15s;
constexpr qint64 lastCallSeconds = 60;
// A tick that comes this late tells of a sleep that nobody announced.
constexpr qint64 sleptSeconds = 90;

QString keyOf(const Notification &notice)
{
    return QString::number(int(notice.kind)) + u'/' + notice.session;
}

NotifierBus::Message messageOf(const Notification &notice)
{
    NotifierBus::Message message{keyOf(notice), notice.title, notice.body, {}, notice.isUrgent};
    message.actions.append({u"default"_qs, noticeActionText(NoticeAction::OpenSession)});
    for (const NoticeAction action : notice.actions)
        message.actions.append({noticeActionId(action), noticeActionText(action)});
    return message;
}

} // namespace

Notifier::Notifier(Controller &controller, Preferences &preferences, Doors doors,
                   std::function<void(const QString &, const QString &)> tellAtTray, std::function<bool()> isWindowSeen,
                   QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_preferences(preferences)
    , m_doors(std::move(doors))
    , m_tellAtTray(std::move(tellAtTray))
    , m_isWindowSeen(std::move(isWindowSeen))
    , m_lastTick(controller.clock().now())
{
    connect(&m_controller, &Controller::sessionChanged, this, &Notifier::take);
    connect(&m_controller, &Controller::guardHeard, this, &Notifier::hear);
    connect(&m_bus, &NotifierBus::actionInvoked, this, &Notifier::act);
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_qs, u"/org/freedesktop/login1"_qs,
                                         u"org.freedesktop.login1.Manager"_qs, u"PrepareForSleep"_qs, this,
                                         SLOT(takeSleep(bool)));
    tickLater();
}

void Notifier::take(const std::optional<Session> &before, const std::optional<Session> &after)
{
    const QString name = after ? after->name : before ? before->name : QString();
    const QDateTime now = m_controller.clock().now();
    if (m_quietUntil.isValid()) {
        auto held = m_held.find(name);
        if (held == m_held.end())
            m_held.insert(name, {before, after});
        else
            held->second = after;
        return;
    }
    if (!after || !endsSoon(*after, now, m_controller.guard(name)))
        withdrawEnding(name);
    if (const auto notice = changeNotice(before, after, now))
        tell(*notice);
    tickLater();
}

void Notifier::withdrawEnding(const QString &name)
{
    m_idleWarned.remove(name);
    m_lastCalled.remove(name);
    m_bus.close(keyOf({NotificationKind::Ending, name, {}, {}, {}, false}));
}

// The guard decides what is idle; its warning is told once, and taken back when it takes it back. A guard that is not
// heard takes nothing back.
void Notifier::hear(const QString &name)
{
    const auto session = m_controller.session(name);
    const auto guard = m_controller.guard(name);
    const QDateTime now = m_controller.clock().now();
    if (m_quietUntil.isValid() || !session || !isFresh(guard, now))
        return;
    const bool isWarned = isIdleWarned(guard, now) && endsSoon(*session, now, guard);
    if (!isWarned && m_idleWarned.contains(name) && !endsSoon(*session, now))
        return withdrawEnding(name);
    if (!isWarned)
        return;
    const bool isLast = guard->dueIn && now.secsTo(guard->dueAt()) <= lastCallSeconds && !m_isWindowSeen();
    // A keeper may have told it before this window was there, and does where this window goes without having told it.
    const bool isFirst = !m_idleWarned.contains(name) && noteWarning(m_controller.program(), name, *guard);
    const bool isNews = isFirst || (isLast && !m_lastCalled.contains(name));
    m_idleWarned.insert(name);
    if (isLast)
        m_lastCalled.insert(name);
    if (isNews)
        tell(idleNotice(*session, *guard, now, isLast));
}

void Notifier::tell(const Notification &notice)
{
    if (!m_preferences.isOn(noticePreference(notice.kind)))
        return;
    m_shown.insert(keyOf(notice), notice);
    m_bus.show(messageOf(notice), [this, notice] {
        m_last = notice.session;
        m_tellAtTray(notice.title, notice.body);
    });
    Q_EMIT told(notice);
}

void Notifier::act(const QString &key, const QString &action)
{
    const auto notice = m_shown.constFind(key);
    if (notice != m_shown.constEnd())
        carryOut(noticeActionFromId(action).value_or(NoticeAction::OpenSession), notice->session);
}

void Notifier::carryOut(NoticeAction action, const QString &session)
{
    if (session.isEmpty() || !m_controller.session(session))
        return m_doors.openWindow();
    switch (action) {
    case NoticeAction::LaunchAider:
        return m_doors.launchAider(session);
    case NoticeAction::KeepOneHour:
        if (!m_controller.keep(session, 1h))
            m_doors.openSession(session);
        return;
    case NoticeAction::Destroy:
        return m_doors.destroy({session});
    case NoticeAction::OpenSession:
        return m_doors.openSession(session);
    case NoticeAction::OpenWindow:
        return m_doors.openWindow();
    }
}

void Notifier::openLast()
{
    carryOut(NoticeAction::OpenSession, m_last);
}

void Notifier::tick()
{
    const QDateTime now = m_controller.clock().now();
    if (!m_quietUntil.isValid() && m_lastTick.secsTo(now) > sleptSeconds)
        beQuiet();
    if (m_quietUntil.isValid())
        return tickLater();
    const QDateTime from = std::exchange(m_lastTick, now);
    const QList<Session> sessions = m_controller.sessions();
    for (const Session &session : sessions) {
        if (const auto ending = endingNotice(session, from, now, m_isWindowSeen()))
            tell(*ending);
        if (const auto budget =
                budgetNotice(session.name, billedUntil(session, from), billedUntil(session, now), session.wish.cap))
            tell(*budget);
    }
    tellMonth(sessions + m_controller.past(), now);
    tickLater();
}

// Also what was reached while this program did not run: another one may have spent it.
void Notifier::tellMonth(const QList<Session> &sessions, const QDateTime &now)
{
    const QString key = u"told/month/"_qs + now.toUTC().toString(u"yyyy-MM"_qs);
    int &told = m_toldMonth[key]; // here, too: preferences of a newer program are not written
    told = std::max(told, m_preferences.remembered(key).toInt());
    if (const auto notice = monthNotice(billedInMonth(sessions, now), monthCap(), told)) {
        m_preferences.remember(key, QString::number(told));
        tell(*notice);
    }
}

// Nothing rented, nothing to count: no timer wakes the computer.
void Notifier::tickLater()
{
    if (m_willTick)
        return;
    if (rentedSessions(m_controller.sessions()).isEmpty()) {
        m_lastTick = m_controller.clock().now();
        return;
    }
    m_willTick = true;
    m_controller.clock().after(tickInterval, this, [this] {
        m_willTick = false;
        tick();
    });
}

void Notifier::takeSleep(bool isGoingToSleep)
{
    if (!isGoingToSleep)
        beQuiet();
}

void Notifier::beQuiet()
{
    m_quietUntil = m_controller.clock().now().addMSecs(std::chrono::milliseconds(quietTime).count());
    m_controller.clock().after(quietTime, this, [this] { speakAgain(); });
}

void Notifier::speakAgain()
{
    if (!m_quietUntil.isValid() || m_controller.clock().now() < m_quietUntil)
        return;
    m_quietUntil = {};
    m_lastTick = std::max(m_lastTick, m_controller.clock().now().addSecs(-sleptSeconds));
    const auto held = std::exchange(m_held, {});
    for (const Change &change : held)
        take(change.first, change.second);
    for (const Session &session : m_controller.sessions())
        hear(session.name);
    tick();
}

std::optional<Money> Notifier::monthCap()
{
    const auto file = EnvFile::load(m_controller.program().paths().envFile());
    return readConfig(file ? *file : EnvFile(), m_controller.program().environment()).config.money(u"MONTH_CAP_USD"_qs);
}

} // namespace coder
