// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/noticebus.h"

#include <QDBusConnection>
#include <QDBusError>

namespace coder::test {

NoticeBus::NoticeBus()
{
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                   QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    while (!m_daemon.canReadLine())
        if (!m_daemon.waitForReadyRead(20000)) {
            problem = QStringLiteral("dbus-daemon does not run here: ") + m_daemon.errorString();
            return;
        }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    QDBusConnection service = QDBusConnection::connectToBus(m_address, QStringLiteral("notices"));
    const bool isThere =
        service.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this, QDBusConnection::ExportAllSlots)
        && service.registerService(QStringLiteral("org.freedesktop.Notifications"));
    if (!isThere)
        problem = service.lastError().message();
}

NoticeBus::~NoticeBus()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("notices"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

uint NoticeBus::Notify(const QString &, uint, const QString &, const QString &title, const QString &body,
                       const QStringList &, const QVariantMap &, int)
{
    shown << Notice{title, body};
    return uint(shown.size());
}

} // namespace coder::test
