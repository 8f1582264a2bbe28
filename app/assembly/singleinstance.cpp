// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/singleinstance.h"

#include "core/base/files.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>

namespace coder {
namespace {

constexpr int patienceMs = 1000;

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &name, QObject *parent)
    : QObject(parent)
    , m_socket(folder + u'/' + name + u".socket"_qs)
{
    makePrivateFolder(folder);
    m_lock = std::make_unique<QLockFile>(folder + u'/' + name + u".lock"_qs);
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return;
    QLocalServer::removeServer(m_socket); // of one that crashed: the lock is ours
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->listen(m_socket);
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server->nextPendingConnection()) {
            caller->write("1"); // told: it may end
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->disconnectFromServer();
            Q_EMIT asked();
        }
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::askFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    return socket.waitForConnected(patienceMs) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(patienceMs));
}

} // namespace coder
