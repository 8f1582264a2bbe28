// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notifierbus.h"

#include "app/desktop/about.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace coder {
namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int answerMs = 5000;

QDBusMessage call(const char *method)
{
    return QDBusMessage::createMethodCall(service, path, service, QString::fromLatin1(method));
}

} // namespace

QString escapedBody(const QString &plain, const QStringList &capabilities)
{
    return capabilities.contains(u"body-markup"_qs) ? plain.toHtmlEscaped() : plain;
}

NotifierBus::NotifierBus(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(takeAction(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(takeClosed(uint)));
    // Another server may come, with other capabilities and none of our notifications.
    auto *watcher = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_isAsked = false;
        m_ids.clear();
    });
}

void NotifierBus::show(const Message &message, const std::function<void()> &undelivered)
{
    if (const auto earlier = m_onTheirWay.find(message.key); earlier != m_onTheirWay.end()) {
        *earlier = {std::pair(message, undelivered), false};
        return;
    }
    m_onTheirWay.insert(message.key, {});
    if (m_isAsked)
        send(message, undelivered);
    else
        askCapabilities([this, message, undelivered] { send(message, undelivered); });
}

void NotifierBus::askCapabilities(const std::function<void()> &then)
{
    auto *answer =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call("GetCapabilities"), answerMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, then] {
        const QDBusPendingReply<QStringList> reply = *answer;
        m_isAsked = reply.isValid();
        m_capabilities = reply.isValid() ? reply.value() : QStringList();
        answer->deleteLater();
        then();
    });
}

void NotifierBus::send(const Message &message, const std::function<void()> &undelivered)
{
    QStringList actions;
    if (m_capabilities.contains(u"actions"_qs))
        for (const auto &[id, label] : message.actions)
            actions << id << label;
    QVariantMap hints{{QStringLiteral("desktop-entry"), appId()},
                      {QStringLiteral("urgency"), QVariant::fromValue(uchar(message.isUrgent ? 2 : 1))}};
    QDBusMessage notify = call("Notify");
    notify << appName() << m_ids.value(message.key, 0U) << appId() << message.title
           << escapedBody(message.body, m_capabilities) << actions << hints << -1;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(notify, answerMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, key = message.key, undelivered] {
        const QDBusPendingReply<uint> reply = *answer;
        if (reply.isValid())
            m_ids.insert(key, reply.value());
        else
            undelivered();
        answer->deleteLater();
        const QString early = m_earlyActions.take(m_ids.value(key));
        settle(key);
        if (!early.isEmpty())
            Q_EMIT actionInvoked(key, early);
    });
}

void NotifierBus::settle(const QString &key)
{
    const OnItsWay meanwhile = m_onTheirWay.take(key);
    if (m_onTheirWay.isEmpty())
        m_earlyActions.clear(); // the rest were of other programs
    if (meanwhile.next)
        show(meanwhile.next->first, meanwhile.next->second);
    else if (meanwhile.isToClose)
        close(key);
}

void NotifierBus::close(const QString &key)
{
    if (const auto shown = m_onTheirWay.find(key); shown != m_onTheirWay.end()) {
        *shown = {{}, true};
        return;
    }
    if (!m_ids.contains(key))
        return;
    QDBusConnection::sessionBus().send(call("CloseNotification") << m_ids.take(key));
}

void NotifierBus::takeAction(uint id, const QString &action)
{
    if (const QString key = m_ids.key(id); !key.isEmpty())
        Q_EMIT actionInvoked(key, action);
    else if (!m_onTheirWay.isEmpty())
        m_earlyActions.insert(id, action);
}

void NotifierBus::takeClosed(uint id)
{
    m_ids.remove(m_ids.key(id));
}

} // namespace coder
