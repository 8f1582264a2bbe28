// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/metricsserver.h"

#include "app/assembly/samplesource.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr qsizetype longestRequest = 16 << 10;
constexpr auto followEvery = 5s;
constexpr auto patience = 5s;
constexpr qsizetype mostClients = 32;

// The whole of an answer; to HEAD all but its body.
QByteArray httpAnswer(const QByteArray &status, const QByteArray &body, bool isHead = false,
                      const QByteArray &more = {})
{
    const QByteArray type = status.startsWith("200") ? "text/plain; version=0.0.4; charset=utf-8" : "text/plain";
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\n" + more + "Connection: close\r\n\r\n" + (isHead ? QByteArray() : body);
}

} // namespace

MetricsServer::MetricsServer(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            greet(socket);
    });
}

MetricsServer::~MetricsServer() = default;

Result<quint16> MetricsServer::listen(const QString &address)
{
    const QUrl url(u"http://"_qs + address, QUrl::StrictMode);
    const QHostAddress host(url.host() == u"localhost" ? u"127.0.0.1"_qs : url.host());
    if (!host.isLoopback() || url.port() < 0 || !url.path().isEmpty())
        return fail(ErrorCode::InvalidInput, address);
    if (!m_server->listen(host, quint16(url.port()))) {
        const bool isTaken = m_server->serverError() == QAbstractSocket::AddressInUseError;
        return fail(isTaken ? ErrorCode::PortTaken : ErrorCode::InvalidInput,
                    address + u": "_qs + m_server->errorString());
    }
    followLater();
    return m_server->serverPort();
}

void MetricsServer::followLater()
{
    follow();
    m_program.clock().after(followEvery, this, [this] { followLater(); });
}

// Samples what is ready, and nothing else.
void MetricsServer::follow()
{
    const QList<Session> sessions = m_program.store().all();
    std::map<QString, std::unique_ptr<GpuSampler>> kept;
    for (const Session &session : sessions) {
        if (session.phase != Phase::Ready || session.destroyWanted)
            continue;
        auto &sampler = kept[session.name];
        sampler = std::move(m_samplers[session.name]);
        if (sampler)
            continue;
        sampler = std::make_unique<GpuSampler>(m_program.clock(), [this] { return m_program.makeShell(); });
        if (const auto source = sampleSourceOf(m_program, session))
            sampler->start(*source, m_program.clock().now());
    }
    m_samplers = std::move(kept);
}

QByteArray MetricsServer::text()
{
    QList<MeasuredSession> measured;
    const QList<Session> sessions = m_program.store().all();
    for (const Session &session : sessions) {
        const auto sampler = m_samplers.find(session.name);
        if (session.mayBeRented())
            measured.append({session, sampler == m_samplers.end() ? nullptr : sampler->second.get()});
    }
    return metricsText(measured, m_program.clock().now());
}

QByteArray MetricsServer::answer(const QByteArray &request)
{
    const QList<QByteArray> words = request.left(request.indexOf('\r')).split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1."))
        return httpAnswer("400 Bad Request", "That is no request of HTTP.\n");
    const bool isHead = words[0] == "HEAD";
    if (!isHead && words[0] != "GET")
        return httpAnswer("405 Method Not Allowed", "Only GET and HEAD are answered.\n", false, "Allow: GET, HEAD\r\n");
    if (words[1].split('?').value(0) != "/metrics")
        return httpAnswer("404 Not Found", "See /metrics.\n", isHead);
    return httpAnswer("200 OK", text(), isHead);
}

void MetricsServer::greet(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_server->findChildren<QTcpSocket *>().size() > mostClients)
        return socket->abort();
    m_program.clock().after(patience, socket, [socket] { socket->abort(); });
    serve(socket);
}

void MetricsServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray request = socket->peek(longestRequest);
        if (!request.contains("\r\n\r\n") && request.size() < longestRequest)
            return;
        socket->readAll();
        socket->write(answer(request));
        socket->disconnectFromHost();
    });
}

} // namespace coder
