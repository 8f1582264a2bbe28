// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/metricstext.h"
#include "app/assembly/program.h"

#include <QObject>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace coder {

// GET and HEAD of /metrics for Prometheus, on this computer's loopback: reads the sessions at each question, and
// samples those that are ready as long as it lives. Who does not ask and read within five seconds is cut off, and so is
// a thirty-third at the same time.
class MetricsServer : public QObject
{
    Q_OBJECT
public:
    explicit MetricsServer(Program &program, QObject *parent = nullptr);
    ~MetricsServer() override;

    // "127.0.0.1:9099", "[::1]:9099"; port 0 takes a free one. Answers the port. InvalidInput for what is no address of
    // the loopback or may not be listened at, PortTaken.
    Result<quint16> listen(const QString &address);
    // What the next question would be answered with.
    QByteArray text();

private:
    void follow();
    void followLater();
    void greet(QTcpSocket *socket);
    void serve(QTcpSocket *socket);
    QByteArray answer(const QByteArray &request);

    Program &m_program;
    QTcpServer *m_server;
    std::map<QString, std::unique_ptr<GpuSampler>> m_samplers;
};

} // namespace coder
