// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tcpbed.h"

namespace coder::test {

LocalServer::LocalServer(Serve serve)
{
    connect(this, &QTcpServer::newConnection, this, [this, serve] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
    listen(QHostAddress::LocalHost);
}

BadLine::BadLine(quint16 targetPort)
    : m_targetPort(targetPort)
    , m_server([this](QTcpSocket *client) {
        ++m_connections;
        auto *target = new QTcpSocket(client);
        target->connectToHost(QHostAddress::LocalHost, m_targetPort);
        join(client, target);
        join(target, client);
    })
{}

void BadLine::join(QTcpSocket *from, QTcpSocket *to)
{
    connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
        const QByteArray bytes = from->readAll();
        if (!m_isSwallowing)
            to->write(bytes);
    });
    connect(from, &QTcpSocket::disconnected, to, [this, to] {
        if (!m_isSwallowing)
            to->disconnectFromHost();
    });
}

void BadLine::reset()
{
    const auto clients = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : clients)
        socket->abort();
}

} // namespace coder::test
