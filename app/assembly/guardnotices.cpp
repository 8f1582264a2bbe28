// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/guardnotices.h"

#include "app/words/format.h"
#include "core/base/files.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QFile>
#include <QFileInfo>
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

QString markOf(Program &program, const QString &session, const GuardReport &report)
{
    const auto known = program.store().read(session);
    return u"%1/warned/%2-%3-%4"_qs.arg(program.paths().state, known ? known->id : session, report.warnedOf)
        .arg(qint64(report.json[u"warned"][u"t"].toDouble()));
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

bool noteWarning(Program &program, const QString &session, const GuardReport &report)
{
    QFile mark(markOf(program, session, report));
    if (mark.exists())
        return false;
    // Without a disk it is told rather twice than never.
    const bool isNoted = makePrivateFolder(QFileInfo(mark).path()) && mark.open(QIODevice::NewOnly);
    return isNoted || !mark.exists();
}

GuardNotices::GuardNotices(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    SessionManager &manager = program.manager();
    connect(&manager, &SessionManager::guardHeard, this, [this, &manager](const QString &name) {
        if (const auto report = manager.guard(name))
            take(name, *report);
    });
}

void GuardNotices::take(const QString &name, const GuardReport &report)
{
    const QString key = markOf(m_program, name, report);
    if (report.warnedOf.isEmpty() || m_told.contains(key) || doesWindowRun(m_program.paths()))
        return;
    m_told.insert(key);
    if (noteWarning(m_program, name, report))
        //: The title of a notification; %1 is a session.
        show(tr("%1 ends soon").arg(name), guardWarning(name, report, m_program.clock().now()));
}

} // namespace coder
