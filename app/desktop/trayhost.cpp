// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayhost.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>

namespace coder {
namespace {

using namespace std::chrono_literals;

const QString watcherName = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString watcherPath = QStringLiteral("/StatusNotifierWatcher");
constexpr int answerMs = 2000;
// XEmbed panels tell of themselves only to those who filter the root window's messages.
constexpr auto xembedInterval = 15s;

struct FreeWithC
{
    void operator()(void *memory) const { std::free(memory); }
};

// The freedesktop.org System Tray Protocol: a panel owns the selection _NET_SYSTEM_TRAY_S0.
bool hasXEmbedTray()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr;
    if (!connection)
        return false;
    const QByteArray name = "_NET_SYSTEM_TRAY_S0";
    const std::unique_ptr<xcb_intern_atom_reply_t, FreeWithC> atom(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, uint16_t(name.size()), name.constData()), nullptr));
    if (!atom)
        return false;
    const std::unique_ptr<xcb_get_selection_owner_reply_t, FreeWithC> owner(
        xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

// Where Qt has no desktop's theme it shows no tray icon, whatever the bus says.
bool canShowTray()
{
    return QGuiApplication::platformName() != QLatin1String("offscreen")
           && QGuiApplication::platformName() != QLatin1String("minimal");
}

} // namespace

TrayHost::TrayHost(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_watcher = new QDBusServiceWatcher(watcherName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHost::ask);
    for (const char *told : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        bus.connect(watcherName, watcherPath, watcherName, QString::fromLatin1(told), this, SLOT(ask()));
    QMetaObject::invokeMethod(this, &TrayHost::ask, Qt::QueuedConnection);
}

void TrayHost::ask()
{
    if (!canShowTray()) {
        settle(false);
        return;
    }
    QDBusMessage question = QDBusMessage::createMethodCall(
        watcherName, watcherPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << watcherName << QStringLiteral("IsStatusNotifierHostRegistered");
    question.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, answerMs), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        take(reply.isValid() && reply.value().variant().toBool());
        call->deleteLater();
    });
}

void TrayHost::take(bool hasStatusNotifier)
{
    if (m_route == Route::None && hasStatusNotifier)
        m_route = Route::StatusNotifier;
    if (m_route == Route::None && hasXEmbedTray())
        m_route = Route::XEmbed;
    settle(m_route == Route::StatusNotifier ? hasStatusNotifier : m_route == Route::XEmbed && hasXEmbedTray());
    if (m_route != Route::StatusNotifier)
        lookAgain();
}

void TrayHost::settle(bool isPresent)
{
    if (m_wasTold && isPresent == m_isPresent)
        return;
    m_wasTold = true;
    m_isPresent = isPresent;
    Q_EMIT changed(isPresent);
}

void TrayHost::lookAgain()
{
    if (m_willLook)
        return;
    m_willLook = true;
    m_clock.after(xembedInterval, this, [this] {
        m_willLook = false;
        ask();
    });
}

} // namespace coder
