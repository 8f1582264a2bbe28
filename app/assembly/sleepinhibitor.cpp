// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sleepinhibitor.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace coder {
namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
constexpr uint suspendFlag = 4; // of the portal's Inhibit: 1 logout, 2 user switch, 4 suspend, 8 idle

QString reason()
{
    //: Shown by the desktop where it lists what keeps the computer awake.
    return SleepInhibitor::tr("A rented VM is ended from this computer");
}

} // namespace

bool needsThisComputer(const Session &session)
{
    return session.mayBeRented() && session.phase != Phase::NotOurs && !session.isArmed;
}

SleepInhibitor::SleepInhibitor(QObject *parent)
    : QObject(parent)
{}

SleepInhibitor::~SleepInhibitor()
{
    release();
}

void SleepInhibitor::take(const Session &session)
{
    if (needsThisComputer(session))
        m_needing.insert(session.name);
    else
        m_needing.remove(session.name);
    settle();
}

void SleepInhibitor::forget(const QString &name)
{
    m_needing.remove(name);
    settle();
}

void SleepInhibitor::settle()
{
    const bool isNeeded = !m_needing.isEmpty();
    if (isNeeded == std::exchange(m_isAsked, isNeeded))
        return;
    isNeeded ? askLogind() : release();
}

void SleepInhibitor::watch(const QDBusPendingCall &call, void (SleepInhibitor::*reply)(QDBusPendingCallWatcher &))
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, reply](QDBusPendingCallWatcher *done) {
        (this->*reply)(*done);
        done->deleteLater();
    });
}

void SleepInhibitor::askLogind()
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_qs, u"/org/freedesktop/login1"_qs,
                                               u"org.freedesktop.login1.Manager"_qs, u"Inhibit"_qs);
    call << u"sleep"_qs << QCoreApplication::applicationName() << reason() << u"block"_qs;
    watch(QDBusConnection::systemBus().asyncCall(call), &SleepInhibitor::takeLogind);
}

void SleepInhibitor::takeLogind(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = call;
    if (!m_isAsked)
        return; // no longer needed: what came is let go of
    if (reply.isError())
        return askPortal();
    m_hold = reply.value();
    log().info("sleep is held back by logind");
    Q_EMIT changed();
}

void SleepInhibitor::askPortal()
{
    auto call = QDBusMessage::createMethodCall(portal, u"/org/freedesktop/portal/desktop"_qs,
                                               u"org.freedesktop.portal.Inhibit"_qs, u"Inhibit"_qs);
    call << QString() << suspendFlag << QVariantMap{{u"reason"_qs, reason()}};
    watch(QDBusConnection::sessionBus().asyncCall(call), &SleepInhibitor::takePortal);
}

void SleepInhibitor::takePortal(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QDBusObjectPath> reply = call;
    if (reply.isError()) {
        log().info("sleep cannot be held back: {}", reply.error().name());
        return;
    }
    m_portalRequest = reply.value().path();
    if (!m_isAsked)
        return release();
    log().info("sleep is held back by the portal");
    Q_EMIT changed();
}

void SleepInhibitor::release()
{
    const bool wasHeld = isHeld();
    m_hold = QDBusUnixFileDescriptor();
    if (!m_portalRequest.isEmpty())
        QDBusConnection::sessionBus().send(QDBusMessage::createMethodCall(
            portal, std::exchange(m_portalRequest, {}), u"org.freedesktop.portal.Request"_qs, u"Close"_qs));
    if (wasHeld)
        Q_EMIT changed();
}

} // namespace coder
