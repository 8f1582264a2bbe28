// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

class QTcpSocket;

namespace coder::test {

struct SeenRequest
{
    QByteArray method;
    QUrl url;                             // path and query
    QMap<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

struct ScriptedReply
{
    enum class Manner {
        Answer,
        Hang,   // reads the request and never answers
        Close,  // reads the request and closes
        Reset,  // … and resets the connection
        Cut,    // announces more than it sends, then closes
        Pieces, // sends `pieces` one after the other, without a length, then closes
    };
    Manner manner = Manner::Answer;
    int status = 200;
    QByteArray type = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QList<QByteArray> pieces;
};

// A JSON answer.
ScriptedReply json(const QByteArray &body, int status = 200, QList<QPair<QByteArray, QByteArray>> headers = {});
// {"errors":[{"reason":…,"field":…}]} with this status.
ScriptedReply refusal(int status, const QByteArray &reason, const QByteArray &field = {},
                      QList<QPair<QByteArray, QByteArray>> headers = {});
ScriptedReply manner(ScriptedReply::Manner how);

// An HTTP server on loopback that answers what the test wrote down, each reply once and in order per method and path.
// A request nobody wrote down fails the test. Connections are kept alive, as the real one does.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedServer(const QString &address = QStringLiteral("127.0.0.1"));

    QUrl url(const QString &path = {}) const;
    // `call` as "GET /v4/profile", without query.
    void on(const QByteArray &call, const ScriptedReply &reply, int times = 1);
    // The calls that came, with their query where there is one: "GET /v4/regions?page=1&page_size=500".
    QStringList story() const;
    const QList<SeenRequest> &seen() const { return m_seen; }
    int connections() const { return m_connections; }
    // Replies that nobody asked for.
    int unused() const;

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const SeenRequest &request);
    void play(QTcpSocket *socket, const ScriptedReply &reply);

    QHash<QByteArray, QList<ScriptedReply>> m_replies;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<SeenRequest> m_seen;
    int m_connections = 0;
    QTcpServer m_server; // dies first: its sockets tell the buffers above
};

} // namespace coder::test
