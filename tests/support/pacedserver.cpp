// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pacedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace coder::test {
namespace {

using Clock = std::chrono::steady_clock;
using Fault = PacedAnswer::Fault;

QByteArray dataEvent(const QJsonObject &chunk)
{
    return "data: " + QJsonDocument(chunk).toJson(QJsonDocument::Compact) + "\n\n";
}

QByteArray textEvent(const QString &field, int tokens)
{
    const QJsonObject delta{{field, u"word "_qs.repeated(tokens)}};
    return dataEvent({{u"choices"_qs, QJsonArray{QJsonObject{{u"delta"_qs, delta}, {u"finish_reason"_qs, {}}}}}});
}

QByteArray transferChunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

// One connection: reads requests, writes the answers' events at their times.
class Conversation : public QObject
{
    Q_OBJECT
public:
    Conversation(QTcpSocket *socket, const std::function<PacedAnswer(const SeenRequest &)> &takeRequest,
                 const std::function<void(const QList<std::chrono::nanoseconds> &)> &ended)
        : QObject(socket)
        , m_socket(socket)
        , m_takeRequest(takeRequest)
        , m_ended(ended)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Conversation::step);
        connect(m_socket, &QTcpSocket::readyRead, this, &Conversation::read);
        connect(m_socket, &QTcpSocket::disconnected, this, [this] {
            end();
            m_socket->deleteLater();
        });
    }

private:
    void read()
    {
        m_bytes += m_socket->readAll();
        const qsizetype head = m_bytes.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        SeenRequest request = headOf(m_bytes.left(head));
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (m_bytes.size() < head + 4 + length)
            return;
        request.body = m_bytes.mid(head + 4, length);
        m_bytes.remove(0, head + 4 + length);
        begin(request);
    }

    static SeenRequest headOf(const QByteArray &head)
    {
        SeenRequest request;
        const QList<QByteArray> lines = head.split('\n');
        request.method = lines[0].split(' ').value(0);
        request.url = QUrl(QString::fromLatin1(lines[0].split(' ').value(1)));
        for (const QByteArray &line : lines.mid(1))
            request.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
        return request;
    }

    void begin(const SeenRequest &request)
    {
        m_begun = Clock::now();
        m_isBusy = true;
        m_answer = m_takeRequest(request);
        m_told = 0;
        m_written.clear();
        if (m_answer.fault == Fault::Status) {
            const QByteArray body = R"({"error":{"message":"the engine is busy"}})";
            m_socket->write("HTTP/1.1 503 Busy\r\nContent-Type: application/json\r\nContent-Length: "
                            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            return end();
        }
        m_socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        say(dataEvent(
            {{u"choices"_qs, QJsonArray{QJsonObject{{u"delta"_qs, QJsonObject{{u"role"_qs, u"assistant"_qs}}}}}}}));
        waitUntil(0);
    }

    void say(const QByteArray &bytes)
    {
        const QByteArray chunk = transferChunk(bytes);
        const qsizetype slice = m_answer.sliceBytes > 0 ? m_answer.sliceBytes : chunk.size();
        for (qsizetype at = 0; at < chunk.size(); at += slice) {
            m_socket->write(chunk.mid(at, slice));
            m_socket->flush();
        }
    }

    void waitUntil(int chunk)
    {
        const auto due =
            m_begun
            + std::chrono::milliseconds(m_answer.firstMs + chunk * m_answer.gapMs + chunk % 2 * m_answer.jitterMs);
        m_timer.start(
            std::max(std::chrono::milliseconds(0), std::chrono::ceil<std::chrono::milliseconds>(due - Clock::now())));
    }

    void step()
    {
        const bool isAtFault = m_answer.fault != Fault::None && m_told >= m_answer.faultAt;
        if (isAtFault && m_answer.fault == Fault::Stall)
            return;
        if (isAtFault && m_answer.fault == Fault::Cut)
            return m_socket->abort();
        if (isAtFault && m_answer.fault == Fault::Error)
            return finish(dataEvent({{u"error"_qs, QJsonObject{{u"message"_qs, u"the engine died"_qs}}}}));
        if (m_told >= m_answer.tokens)
            return finish(lastWords());
        const bool isReasoning = m_told < m_answer.reasoning;
        const int tokens = std::min(m_answer.tokensAChunk, m_answer.tokens - m_told);
        m_written << Clock::now() - m_begun;
        say(textEvent(isReasoning ? u"reasoning_content"_qs : u"content"_qs, tokens));
        m_told += tokens;
        waitUntil(int(m_written.size()));
    }

    QByteArray lastWords() const
    {
        QByteArray words =
            dataEvent({{u"choices"_qs, QJsonArray{QJsonObject{{u"delta"_qs, QJsonObject{{u"content"_qs, QString()}}},
                                                              {u"finish_reason"_qs, u"length"_qs}}}}});
        if (m_answer.fault != Fault::NoUsage)
            words += dataEvent({{u"choices"_qs, QJsonArray()},
                                {u"usage"_qs, QJsonObject{{u"prompt_tokens"_qs, m_answer.promptTokens},
                                                          {u"completion_tokens"_qs, m_answer.tokens}}}});
        return words + "data: [DONE]\n\n";
    }

    void finish(const QByteArray &words)
    {
        say(words);
        m_socket->write("0\r\n\r\n");
        end();
        if (m_answer.closesAfter)
            m_socket->disconnectFromHost();
    }

    void end()
    {
        if (std::exchange(m_isBusy, false))
            m_ended(m_written);
    }

    QTcpSocket *m_socket;
    std::function<PacedAnswer(const SeenRequest &)> m_takeRequest;
    std::function<void(const QList<std::chrono::nanoseconds> &)> m_ended;
    QTimer m_timer;
    QByteArray m_bytes;
    PacedAnswer m_answer;
    Clock::time_point m_begun;
    QList<std::chrono::nanoseconds> m_written;
    int m_told = 0; // tokens
    bool m_isBusy = false;
};

} // namespace

class PacedServer::Inside : public QObject
{
public:
    explicit Inside(const QList<PacedAnswer> &answers)
        : m_answers(answers)
    {}
    Inside(const Inside &) = delete;
    Inside &operator=(const Inside &) = delete;
    ~Inside() override { m_server.reset(); } // its connections still count themselves down

    void listen()
    {
        m_server = std::make_unique<QTcpServer>();
        m_server->setListenBacklogSize(1024);
        connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                take(socket);
        });
        m_server->listen(QHostAddress::LocalHost);
        port = m_server->serverPort();
    }

    mutable QMutex mutex;
    quint16 port = 0;
    QList<SeenRequest> seen;
    QList<QList<std::chrono::nanoseconds>> written;
    int now = 0;
    int most = 0;
    int connections = 0;

private:
    void take(QTcpSocket *socket)
    {
        const QMutexLocker lock(&mutex);
        ++connections;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        new Conversation(
            socket, [this](const SeenRequest &request) { return answerTo(request); },
            [this](const QList<std::chrono::nanoseconds> &times) {
                const QMutexLocker held(&mutex);
                written << times;
                --now;
            });
    }

    PacedAnswer answerTo(const SeenRequest &request)
    {
        const QMutexLocker lock(&mutex);
        most = std::max(most, ++now);
        seen << request;
        return m_answers[(seen.size() - 1) % m_answers.size()];
    }

    QList<PacedAnswer> m_answers;
    std::unique_ptr<QTcpServer> m_server;
};

PacedServer::PacedServer(const QList<PacedAnswer> &answers)
    : m_inside(new Inside(answers))
{
    m_inside->moveToThread(&m_thread);
    m_thread.start(QThread::HighestPriority);
    QMetaObject::invokeMethod(m_inside, [this] { m_inside->listen(); }, Qt::BlockingQueuedConnection);
}

PacedServer::~PacedServer()
{
    QMetaObject::invokeMethod(m_inside, [this] { delete m_inside; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl PacedServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_qs.arg(m_inside->port));
}

QList<SeenRequest> PacedServer::seen() const
{
    const QMutexLocker lock(&m_inside->mutex);
    return m_inside->seen;
}

int PacedServer::mostAtOnce() const
{
    const QMutexLocker lock(&m_inside->mutex);
    return m_inside->most;
}

int PacedServer::connections() const
{
    const QMutexLocker lock(&m_inside->mutex);
    return m_inside->connections;
}

QList<QList<std::chrono::nanoseconds>> PacedServer::written() const
{
    const QMutexLocker lock(&m_inside->mutex);
    return m_inside->written;
}

} // namespace coder::test

#include "pacedserver.moc"
