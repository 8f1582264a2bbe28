// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <optional>
#include <sys/socket.h>

namespace coder::test {
namespace {

// Takes one whole request off the front of `buffer`, or nothing yet.
std::optional<SeenRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    SeenRequest request;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.url = QUrl::fromEncoded(first.value(1));
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return {};
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

QByteArray head(const ScriptedReply &reply, std::optional<qsizetype> length)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + " x\r\nContent-Type: " + reply.type + "\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    if (length)
        text += "Content-Length: " + QByteArray::number(*length) + "\r\n";
    return text + "\r\n";
}

void reset(QTcpSocket *socket)
{
    const linger now{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

ScriptedReply json(const QByteArray &body, int status, QList<QPair<QByteArray, QByteArray>> headers)
{
    ScriptedReply reply;
    reply.status = status;
    reply.body = body;
    reply.headers = std::move(headers);
    return reply;
}

ScriptedReply refusal(int status, const QByteArray &reason, const QByteArray &field,
                      QList<QPair<QByteArray, QByteArray>> headers)
{
    QJsonObject error{{QStringLiteral("reason"), QString::fromUtf8(reason)}};
    if (!field.isEmpty())
        error.insert(QStringLiteral("field"), QString::fromUtf8(field));
    const QJsonObject body{{QStringLiteral("errors"), QJsonArray{error}}};
    return json(QJsonDocument(body).toJson(), status, std::move(headers));
}

ScriptedReply manner(ScriptedReply::Manner how)
{
    ScriptedReply reply;
    reply.manner = how;
    return reply;
}

ScriptedServer::ScriptedServer(const QString &address)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server.listen(QHostAddress(address)))
        qFatal("cannot listen on %s", qPrintable(address));
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_server.serverAddress().toString());
    url.setPort(m_server.serverPort());
    url.setPath(path);
    return url;
}

void ScriptedServer::on(const QByteArray &call, const ScriptedReply &reply, int times)
{
    for (int i = 0; i < times; ++i)
        m_replies[call].append(reply);
}

QStringList ScriptedServer::story() const
{
    QStringList calls;
    for (const SeenRequest &request : m_seen)
        calls.append(QString::fromLatin1(request.method) + QLatin1Char(' ') + request.url.toString());
    return calls;
}

int ScriptedServer::unused() const
{
    int count = 0;
    for (const auto &replies : m_replies)
        count += int(replies.size());
    return count;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (const auto request = takeRequest(m_buffers[socket]))
        answer(socket, *request);
}

void ScriptedServer::answer(QTcpSocket *socket, const SeenRequest &request)
{
    m_seen.append(request);
    const QByteArray call = request.method + ' ' + request.url.path(QUrl::FullyEncoded).toLatin1();
    auto &replies = m_replies[call];
    if (replies.isEmpty()) {
        QTest::qFail(QByteArray("nobody expected " + call).constData(), __FILE__, __LINE__);
        play(socket, refusal(599, "unexpected"));
        return;
    }
    play(socket, replies.takeFirst());
}

void ScriptedServer::play(QTcpSocket *socket, const ScriptedReply &reply)
{
    switch (reply.manner) {
    case ScriptedReply::Manner::Hang:
        return;
    case ScriptedReply::Manner::Close:
        socket->disconnectFromHost();
        return;
    case ScriptedReply::Manner::Reset:
        reset(socket);
        return;
    case ScriptedReply::Manner::Answer:
        socket->write(head(reply, reply.body.size()) + reply.body);
        return;
    case ScriptedReply::Manner::Cut:
        socket->write(head(reply, reply.body.size() + 100) + reply.body);
        socket->disconnectFromHost();
        return;
    case ScriptedReply::Manner::Pieces:
        socket->write(head(reply, {}));
        for (const QByteArray &piece : reply.pieces) {
            socket->write(piece);
            socket->flush(); // each its own packet, as far as the system lets it
        }
        socket->disconnectFromHost();
        return;
    }
}

} // namespace coder::test
