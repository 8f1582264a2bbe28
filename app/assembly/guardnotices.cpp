// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/guardnotices.h"

#include "app/words/format.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QLocalSocket>

namespace coder {
namespace {

constexpr int connectMs = 200;

// The window tells by itself, with buttons.
bool doesWindowRun(const Paths &paths)
{
    QLocalSocket socket;
    socket.connectToServer(paths.runtime + u"/desktop.socket"_qs);
    return socket.waitForConnected(connectMs);
}

void show(const QString &title, const QString &body)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_qs, u"/org/freedesktop/Notifications"_qs,
                                       u"org.freedesktop.Notifications"_qs, u"Notify"_qs);
    call << u"coder"_qs << quint32(0) << u"io.github.linode_llm_coder"_qs << title << body.toHtmlEscaped()
         << QStringList() << QVariantMap{{u"urgency"_qs, QVariant::fromValue(uchar(2))}} << -1;
    bus.asyncCall(call);
}

} // namespace

QString guardWarning(const QString &session, const GuardReport &report, const QDateTime &now)
{
    const QString end = clockText(report.dueAt(), now);
    const QString of = report.due.isEmpty() ? report.warnedOf : report.due;
    if (of == u"idle")
        return GuardNotices::tr("%1 is idle and will be destroyed at %2. To keep it: coder extend %1")
            .arg(session, end);
    if (of == u"lease")
        return GuardNotices::tr("The lease of %1 ends: it will be destroyed at %2. To keep it: coder extend %1")
            .arg(session, end);
    return {};
}

GuardNotices::GuardNotices(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    connect(&program.manager(), &SessionManager::guardHeard, this, &GuardNotices::hear);
}

void GuardNotices::hear(const QString &name)
{
    const auto report = m_program.manager().guard(name);
    if (!report)
        return;
    const QString standing = report->warnedOf;
    if (std::exchange(m_told[name], standing) == standing || standing.isEmpty() || doesWindowRun(m_program.paths()))
        return;
    //: The title of a notification; %1 is a session.
    show(tr("%1 ends soon").arg(name), guardWarning(name, *report, m_program.clock().now()));
}

} // namespace coder
