// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>

namespace coder::test {

// A server on a free port of 127.0.0.1 that gives each new connection to `serve`.
class LocalServer : public QTcpServer
{
    Q_OBJECT
public:
    using Serve = std::function<void(QTcpSocket *)>;
    explicit LocalServer(Serve serve);
};

// A line between a client and a port of 127.0.0.1 that can be made bad.
class BadLine : public QObject
{
    Q_OBJECT
public:
    explicit BadLine(quint16 targetPort);
    quint16 port() const { return m_server.serverPort(); }
    // Everything in both directions gets lost from now on; the connections stay.
    void swallow(bool on) { m_isSwallowing = on; }
    // New connections go there.
    void lead(quint16 targetPort) { m_targetPort = targetPort; }
    // All connections are reset.
    void reset();
    // How many there were.
    int connections() const { return m_connections; }

private:
    void join(QTcpSocket *from, QTcpSocket *to);

    quint16 m_targetPort;
    bool m_isSwallowing = false;
    int m_connections = 0;
    LocalServer m_server;
};

} // namespace coder::test
