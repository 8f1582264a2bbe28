// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpclient.h"
#include "tests/fakes/fakeclock.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QFile>
#include <QTest>
#include <arpa/inet.h>
#include <memory>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace coder;
using namespace coder::test;
using Manner = ScriptedReply::Manner;

Q_DECLARE_METATYPE(coder::HttpEnd)
Q_DECLARE_METATYPE(coder::test::ScriptedReply::Manner)

namespace {

// A socket whose queue of connections is full: whoever knocks now waits.
class FullListener
{
public:
    FullListener()
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        socklen_t size = sizeof m_address;
        if (bind(m_listener, asAny(), size) != 0 || listen(m_listener, 0) != 0
            || getsockname(m_listener, asAny(), &size) != 0)
            return;
        for (int i = 0; i < 8 && !m_isFull; ++i)
            knock();
    }
    ~FullListener()
    {
        for (const int fd : std::as_const(m_guests))
            ::close(fd);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(FullListener)

    bool isFull() const { return m_isFull; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/x").arg(ntohs(m_address.sin_port))); }
    // How many knock in vain (state 02, SYN_SENT).
    int waiting() const
    {
        QFile table(QStringLiteral("/proc/net/tcp"));
        if (!table.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray knocking = ':' + QByteArray::number(ntohs(m_address.sin_port), 16).toUpper() + " 02 ";
        return int(table.readAll().count(knocking));
    }

private:
    sockaddr *asAny() { return reinterpret_cast<sockaddr *>(&m_address); }
    void knock()
    {
        const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        m_guests.append(fd);
        ::connect(fd, asAny(), sizeof m_address);
        pollfd ready{fd, POLLOUT, 0};
        m_isFull = poll(&ready, 1, 50) == 0;
    }

    sockaddr_in m_address{};
    int m_listener = -1;
    QList<int> m_guests;
    bool m_isFull = false;
};

} // namespace

class TstHttpClient : public QObject
{
    Q_OBJECT

    FakeClock m_clock;

    // Sends one request to `server` and waits for its end.
    HttpOutcome ask(ScriptedServer &server, const QByteArray &method = "GET", const QByteArray &body = {})
    {
        HttpClient client(m_clock, HttpClient::Proxy::None);
        return ask(client, server, method, body);
    }
    HttpOutcome ask(HttpClient &client, ScriptedServer &server, const QByteArray &method, const QByteArray &body)
    {
        HttpRequest request;
        request.method = method;
        request.url = server.url(QStringLiteral("/x"));
        request.body = body;
        request.bodyLimit = 1000;
        const Deferred<HttpOutcome> deferred;
        client.send(request, [deferred](const HttpOutcome &told) { deferred.resolve(told); });
        return await(deferred.future()).value_or(HttpOutcome{});
    }

private Q_SLOTS:
    void anAnswerHasStatusHeadersAndBody()
    {
        ScriptedServer server;
        server.on("GET /x", json("{\"a\":1}", 404, {{"X-Thing", "yes"}}));
        const HttpOutcome outcome = ask(server);
        QCOMPARE(outcome.end, HttpEnd::Answered);
        QCOMPARE(outcome.status, 404);
        QCOMPARE(outcome.header("x-thing"), QByteArray("yes"));
        QCOMPARE(outcome.body, QByteArray("{\"a\":1}"));
        QVERIFY(outcome.isJson());
    }

    void aRequestNamesTheProgramAndNothingElse()
    {
        ScriptedServer server;
        server.on("GET /x", json("{}"));
        ask(server);
        const auto headers = server.seen().constFirst().headers;
        QVERIFY(headers.value("user-agent").startsWith("linode-llm-coder/"));
        QVERIFY(!headers.contains("cookie"));
        QVERIFY(!headers.contains("authorization"));
    }

    void cookiesAreNotKept()
    {
        ScriptedServer server;
        server.on("GET /x", json("{}", 200, {{"Set-Cookie", "a=b"}}), 2);
        HttpClient client(m_clock, HttpClient::Proxy::None);
        ask(client, server, "GET", {});
        ask(client, server, "GET", {});
        QCOMPARE(server.seen().size(), 2);
        QVERIFY(!server.seen().constLast().headers.contains("cookie"));
    }

    void aRedirectIsAnAnswerAndNotFollowed()
    {
        ScriptedServer elsewhere;
        ScriptedServer server;
        server.on("GET /x", json("{}", 302, {{"Location", elsewhere.url(QStringLiteral("/y")).toEncoded()}}));
        QCOMPARE(ask(server).status, 302);
        QCOMPARE(elsewhere.story(), QStringList());
    }

    void aBodyIsSentAtMostOnceHoweverTheConnectionEnds_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Manner>("manner");
        for (const char *method : {"POST", "PUT"}) {
            QTest::addRow("%s closed", method) << QByteArray(method) << Manner::Close;
            QTest::addRow("%s reset", method) << QByteArray(method) << Manner::Reset;
        }
    }
    void aBodyIsSentAtMostOnceHoweverTheConnectionEnds()
    {
        QFETCH(QByteArray, method);
        QFETCH(Manner, manner);
        ScriptedServer server;
        server.on(method + " /x", test::manner(manner), 9);
        const HttpOutcome outcome = ask(server, method, "{\"a\":1}");
        QCOMPARE(outcome.end, HttpEnd::Lost);
        QCOMPARE(server.seen().size(), 1);
        QCOMPARE(server.seen().constFirst().body, QByteArray("{\"a\":1}"));
    }

    void aBodyIsSentAtMostOnceOnAConnectionThatWasKept()
    {
        ScriptedServer server;
        server.on("POST /x", json("{}"));
        server.on("POST /x", manner(Manner::Close), 9);
        HttpClient client(m_clock, HttpClient::Proxy::None);
        QCOMPARE(ask(client, server, "POST", "{}").end, HttpEnd::Answered);
        QCOMPARE(ask(client, server, "POST", "{}").end, HttpEnd::Lost);
        QCOMPARE(server.seen().size(), 2);
    }

    void aRefusedConnectionIsKnownNotToHaveBeenSent()
    {
        HttpClient client(m_clock, HttpClient::Proxy::None);
        ScriptedServer *server = new ScriptedServer;
        const QUrl url = server->url(QStringLiteral("/x"));
        delete server;
        std::optional<HttpOutcome> outcome;
        HttpRequest request;
        request.method = "POST";
        request.body = "{}";
        request.url = url;
        client.send(request, [&outcome](const HttpOutcome &told) { outcome = told; });
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->end, HttpEnd::NotSent);
        QCOMPARE(transportError(*outcome).code, ErrorCode::NetworkUnreachable);
    }

    void anAnswerThatBreaksOffIsCut()
    {
        ScriptedServer server;
        ScriptedReply reply = manner(Manner::Cut);
        reply.body = "{\"a\":";
        server.on("POST /x", reply);
        const HttpOutcome outcome = ask(server, "POST", "{}");
        QCOMPARE(outcome.end, HttpEnd::Cut);
        QCOMPARE(transportError(outcome).code, ErrorCode::BadAnswer);
    }

    void anAnswerOverTheLimitIsGivenUp()
    {
        ScriptedServer server;
        server.on("GET /x", json(QByteArray(5000, ' ')));
        QCOMPARE(ask(server).end, HttpEnd::TooLarge);
    }

    void aServerThatHangsTimesOutByTheClock()
    {
        ScriptedServer server;
        server.on("GET /x", manner(Manner::Hang));
        HttpClient client(m_clock, HttpClient::Proxy::None);
        HttpRequest request;
        request.url = server.url(QStringLiteral("/x"));
        std::optional<HttpOutcome> outcome;
        client.send(request, [&outcome](const HttpOutcome &told) { outcome = told; });
        QTRY_COMPARE(server.seen().size(), 1);
        m_clock.advance(std::chrono::seconds(29));
        QVERIFY(!outcome);
        m_clock.advance(std::chrono::seconds(1));
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->end, HttpEnd::TimedOut);
        QCOMPARE(transportError(*outcome), (Error{ErrorCode::Timeout, QStringLiteral("no answer within 30 s")}));
    }

    void aConnectionThatIsNeverMadeIsKnownNotToHaveBeenSent()
    {
        FullListener listener;
        if (!listener.isFull())
            QSKIP("this system takes every connection, so none can be left hanging");
        HttpClient client(m_clock, HttpClient::Proxy::None);
        HttpRequest request;
        request.method = "POST";
        request.body = "{}";
        request.url = listener.url();
        const Deferred<HttpOutcome> deferred;
        client.send(request, [deferred](const HttpOutcome &told) { deferred.resolve(told); });
        QTRY_COMPARE(listener.waiting(), 2); // it, and the one that found the queue full
        m_clock.advance(std::chrono::seconds(30));
        const auto outcome = await(deferred.future());
        QVERIFY(outcome);
        QCOMPARE(outcome->end, HttpEnd::NotSent);
        QCOMPARE(transportError(*outcome).code, ErrorCode::NetworkUnreachable);
    }

    void aRequestThatWasSentAndHangsIsNotTakenForUnsent()
    {
        ScriptedServer server;
        server.on("POST /x", manner(Manner::Hang));
        HttpClient client(m_clock, HttpClient::Proxy::None);
        HttpRequest request;
        request.method = "POST";
        request.body = QByteArray(20000, 'x');
        request.url = server.url(QStringLiteral("/x"));
        const Deferred<HttpOutcome> deferred;
        client.send(request, [deferred](const HttpOutcome &told) { deferred.resolve(told); });
        QTRY_COMPARE(server.seen().size(), 1);
        m_clock.advance(std::chrono::seconds(30));
        QCOMPARE(await(deferred.future())->end, HttpEnd::TimedOut);
    }

    void aClientMayBeDestroyedByItsAnswer()
    {
        ScriptedServer server;
        server.on("GET /x", json("{}"));
        auto client = std::make_unique<HttpClient>(m_clock, HttpClient::Proxy::None);
        HttpRequest request;
        request.url = server.url(QStringLiteral("/x"));
        bool told = false;
        client->send(request, [&](const HttpOutcome &) {
            client.reset();
            told = true;
        });
        QTRY_VERIFY(told);
        QVERIFY(!client);
    }

    void nothingIsToldAfterTheClientDied()
    {
        ScriptedServer server;
        server.on("GET /x", manner(Manner::Hang));
        bool told = false;
        auto client = std::make_unique<HttpClient>(m_clock, HttpClient::Proxy::None);
        HttpRequest request;
        request.url = server.url(QStringLiteral("/x"));
        client->send(request, [&told](const HttpOutcome &) { told = true; });
        QTRY_COMPARE(server.seen().size(), 1);
        client.reset();
        m_clock.advance(std::chrono::minutes(5));
        QVERIFY(!told);
    }

    void piecesOfAStreamAreHandedOverAndMayBeStopped()
    {
        ScriptedServer server;
        ScriptedReply reply = manner(Manner::Pieces);
        reply.pieces = {"one", "two"};
        server.on("GET /x", reply, 2);
        HttpClient client(m_clock, HttpClient::Proxy::None);
        QByteArray got;
        bool goOn = true;
        HttpRequest request;
        request.url = server.url(QStringLiteral("/x"));
        request.onBytes = [&](const QByteArray &piece) {
            got += piece;
            return goOn;
        };
        std::optional<HttpOutcome> outcome;
        const auto done = [&outcome](const HttpOutcome &told) { outcome = told; };
        client.send(request, done);
        QTRY_VERIFY(outcome);
        QCOMPARE(got, QByteArray("onetwo"));
        QCOMPARE(outcome->end, HttpEnd::Answered);
        goOn = false;
        outcome.reset();
        client.send(request, done);
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->end, HttpEnd::Stopped);
    }

    void onlyJsonIsReadAsJson_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("good");
        QTest::newRow("json") << QByteArray("application/json; charset=utf-8") << QByteArray("{}") << true;
        QTest::newRow("problem") << QByteArray("application/problem+json") << QByteArray("{}") << true;
        QTest::newRow("html") << QByteArray("text/html") << QByteArray("{}") << false;
        QTest::newRow("no type") << QByteArray() << QByteArray("{}") << false;
        QTest::newRow("truncated") << QByteArray("application/json") << QByteArray("{\"a\":") << false;
    }
    void onlyJsonIsReadAsJson()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, good);
        const HttpOutcome outcome{HttpEnd::Answered, 200, {{"content-type", type}}, body, {}, {}};
        const auto read = readJson(outcome);
        QCOMPARE(bool(read), good);
        if (!read)
            QCOMPARE(read.error().code, ErrorCode::BadAnswer);
    }

    void aTokenTravelsByHttpsOrOnThisComputerOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << QStringLiteral("https://api.linode.com/v4") << true;
        QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:4010/v4") << true;
        QTest::newRow("loopback 2") << QStringLiteral("http://127.0.0.2:4010/v4") << true;
        QTest::newRow("loopback v6") << QStringLiteral("http://[::1]:4010/v4") << true;
        QTest::newRow("localhost") << QStringLiteral("http://localhost:4010/v4") << true;
        QTest::newRow("plain") << QStringLiteral("http://api.linode.com/v4") << false;
        QTest::newRow("looks local") << QStringLiteral("http://127.0.0.1.example.com/v4") << false;
        QTest::newRow("lan") << QStringLiteral("http://192.168.1.5/v4") << false;
        QTest::newRow("user info") << QStringLiteral("https://a:b@api.linode.com/v4") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no scheme") << QStringLiteral("api.linode.com/v4") << false;
    }
    void aTokenTravelsByHttpsOrOnThisComputerOnly()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        const auto checked = checkBase(QUrl(url));
        QCOMPARE(bool(checked), good);
        if (!checked)
            QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    }

    void aPathGoesBelowTheBase()
    {
        QCOMPARE(below(QUrl(QStringLiteral("https://h/v4/")), QStringLiteral("/images/linode%2Fx")).toEncoded(),
                 QByteArray("https://h/v4/images/linode%2Fx"));
    }
};

CODER_TEST(TstHttpClient);
#include "tst_httpclient.moc"
