// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/apidoor.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace coder {

void ApiDoor::carry(const QByteArray &request, const std::function<void(const QByteArray &)> &take)
{
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::connected, socket, [socket, request] { socket->write(request); });
    connect(socket, &QTcpSocket::stateChanged, this, [socket, take](QAbstractSocket::SocketState state) {
        if (state != QAbstractSocket::UnconnectedState)
            return;
        take(socket->readAll());
        socket->deleteLater();
    });
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

} // namespace coder
