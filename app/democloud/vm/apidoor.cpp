// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/vm/apidoor.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <memory>

namespace coder {

namespace {

// The demo cloud's server keeps connections open whatever it is asked, and tells lengths.
bool isWhole(const QByteArray &answer)
{
    const qsizetype head = answer.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    for (const QByteArray &line : answer.first(head).split('\n'))
        if (line.toLower().startsWith("content-length:"))
            return answer.size() - head - 4 >= line.mid(15).trimmed().toLongLong();
    return false;
}

} // namespace

void ApiDoor::carry(const QByteArray &request, const std::function<void(const QByteArray &)> &take)
{
    auto *socket = new QTcpSocket(this);
    auto answer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::connected, socket, [socket, request] { socket->write(request); });
    connect(socket, &QTcpSocket::readyRead, this, [socket, answer] {
        *answer += socket->readAll();
        if (isWhole(*answer))
            socket->disconnectFromHost();
    });
    connect(socket, &QTcpSocket::stateChanged, this, [socket, answer, take](QAbstractSocket::SocketState state) {
        if (state != QAbstractSocket::UnconnectedState)
            return;
        take(*answer + socket->readAll());
        socket->deleteLater();
    });
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

} // namespace coder
