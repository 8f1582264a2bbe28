// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/singleinstance.h"

#include "core/base/files.h"
#include "core/session/sessionlock.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace coder {
namespace {

constexpr int patienceMs = 1000;
constexpr qint64 longestWish = 64;

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &name, QObject *parent)
    : QObject(parent)
    , m_socket(folder + u'/' + name + u".socket"_qs)
{
    makePrivateFolder(folder);
    auto lock = SessionLock::tryLock(folder + u'/' + name + u".lock"_qs);
    if (!lock)
        return;
    m_lock = std::move(*lock);
    QLocalServer::removeServer(m_socket); // of one that crashed: the lock is ours
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->listen(m_socket);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { hear(*caller); });
        }
    });
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::hear(QLocalSocket &caller)
{
    if (!caller.canReadLine()) {
        if (caller.bytesAvailable() > longestWish)
            caller.abort();
        return;
    }
    const QString wish = QString::fromUtf8(caller.readLine(longestWish)).trimmed();
    caller.write("1"); // told: it may end
    caller.disconnectFromServer();
    Q_EMIT asked(wish);
}

bool SingleInstance::askFirst(const QString &wish) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(patienceMs))
        return false;
    socket.write(wish.toUtf8() + '\n');
    return socket.waitForBytesWritten(patienceMs)
           && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(patienceMs));
}

} // namespace coder
