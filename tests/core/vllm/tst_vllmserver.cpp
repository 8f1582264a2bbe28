// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vllm/vllmserver.h"
#include "tests/fakes/fakeclock.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/scriptedserver.h"

#include <QTest>
#include <memory>

using namespace coder;
using namespace coder::test;
using namespace Qt::StringLiterals;
using Manner = ScriptedReply::Manner;

Q_DECLARE_METATYPE(coder::test::ScriptedReply)

namespace {

ScriptedReply stream(QList<QByteArray> pieces)
{
    ScriptedReply reply = manner(Manner::Pieces);
    reply.type = "text/event-stream; charset=utf-8";
    reply.pieces = std::move(pieces);
    return reply;
}

template<class T>
QString codeOf(const Result<T> &result)
{
    return result ? u"none"_qs : errorId(result.error().code);
}

} // namespace

class TstVllmServer : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    FakeClock m_clock;

    ModelEndpoint endpoint() const { return {m_server->url(), Secret("key-1")}; }

private Q_SLOTS:
    void init() { m_server = std::make_unique<ScriptedServer>(); }

    void healthIsAnAnswerOf200()
    {
        VllmServer server(m_clock);
        m_server->on("GET /health", json(""));
        QVERIFY(await(server.health(endpoint())));
        QCOMPARE(m_server->seen().constFirst().headers.value("authorization"), QByteArray("Bearer key-1"));
    }

    void withoutAKeyNoneIsSent()
    {
        VllmServer server(m_clock);
        m_server->on("GET /health", json(""));
        QVERIFY(await(server.health({m_server->url(), {}})));
        QVERIFY(!m_server->seen().constFirst().headers.contains("authorization"));
    }

    void everyFailureHasItsName_data()
    {
        QTest::addColumn<ScriptedReply>("reply");
        QTest::addColumn<QString>("code");
        QTest::newRow("closed, as by a waiting tunnel") << manner(Manner::Close) << u"model_not_ready"_qs;
        QTest::newRow("reset") << manner(Manner::Reset) << u"model_not_ready"_qs;
        QTest::newRow("cut") << manner(Manner::Cut) << u"model_not_ready"_qs;
        QTest::newRow("503") << json("", 503) << u"model_not_ready"_qs;
        QTest::newRow("401") << json(R"({"error":"Unauthorized"})", 401) << u"model_unauthorized"_qs;
        QTest::newRow("403") << json("", 403) << u"model_unauthorized"_qs;
        QTest::newRow("500") << json("", 500) << u"model_failed"_qs;
        QTest::newRow("404") << json(R"({"detail":"Not Found"})", 404) << u"model_failed"_qs;
        QTest::newRow("not JSON") << json("<html>") << u"bad_answer"_qs;
    }
    void everyFailureHasItsName()
    {
        QFETCH(ScriptedReply, reply);
        QFETCH(QString, code);
        VllmServer server(m_clock);
        // Qt repeats a GET without answer on a new connection; more often than this it does not.
        m_server->on("GET /v1/models", reply, 9);
        QCOMPARE(codeOf(await(server.models(endpoint()))), code);
    }

    void aServerThatIsNotThereIsNotReady()
    {
        VllmServer server(m_clock);
        const ModelEndpoint closed = endpoint();
        m_server.reset();
        QCOMPARE(codeOf(await(server.health(closed))), u"model_not_ready"_qs);
    }

    void aServerThatHangsTimesOut()
    {
        VllmServer server(m_clock);
        m_server->on("GET /health", manner(Manner::Hang));
        const auto future = server.health(endpoint());
        QTRY_COMPARE(m_server->seen().size(), 1);
        m_clock.advance(std::chrono::seconds(10));
        QCOMPARE(codeOf(await(future)), u"timeout"_qs);
    }

    void modelsComeWithTheirLength()
    {
        VllmServer server(m_clock);
        m_server->on("GET /v1/models",
                     json(R"({"object":"list","data":[{"id":"qwen","max_model_len":32768,"new":1}]})"));
        const auto models = await(server.models(endpoint()));
        QVERIFY(models);
        QCOMPARE(models->size(), 1);
        QCOMPARE(models->constFirst().id, u"qwen"_qs);
        QCOMPARE(models->constFirst().maxModelLen, 32768);
    }

    void metricsAreTextAsItCame()
    {
        VllmServer server(m_clock);
        ScriptedReply reply = json("vllm:num_requests_running 1.0\n");
        reply.type = "text/plain; version=0.0.4";
        m_server->on("GET /metrics", reply);
        QCOMPARE(await(server.metrics(endpoint())).value(), QByteArray("vllm:num_requests_running 1.0\n"));
    }

    void aChatStreamsItsTextBeforeTheAnswer()
    {
        VllmServer server(m_clock);
        m_server->on("POST /v1/chat/completions",
                     stream({"data: {\"choices\":[{\"delta\":{\"content\":\"Hel", "lo\"}}]}\n\nda",
                             "ta: {\"choices\":[],\"usage\":{\"prompt_tokens\":2,\"completion_tokens\":1}}\n\n",
                             "data: [DONE]\n\n"}));
        QString streamed;
        const auto answer = await(
            server.chat(endpoint(), {u"qwen"_qs, {}, 1}, [&streamed](const QString &piece) { streamed += piece; }));
        QVERIFY(answer);
        QCOMPARE(answer->text, u"Hello"_qs);
        QCOMPARE(answer->promptTokens, 2);
        QCOMPARE(streamed, u"Hello"_qs);
        QVERIFY(m_server->seen().constFirst().body.contains("\"max_tokens\":1"));
    }

    void aChatIsNeverSentTwice()
    {
        VllmServer server(m_clock);
        m_server->on("POST /v1/chat/completions", manner(Manner::Close), 9);
        QCOMPARE(codeOf(await(server.chat(endpoint(), {u"qwen"_qs, {}, 0}))), u"model_not_ready"_qs);
        QCOMPARE(m_server->seen().size(), 1);
    }

    void aRefusedChatIsToldInTheServersWords()
    {
        VllmServer server(m_clock);
        m_server->on("POST /v1/chat/completions",
                     json(R"({"error":{"message":"The model `x` does not exist.","type":"NotFoundError"}})", 404));
        const auto answer = await(server.chat(endpoint(), {u"x"_qs, {}, 0}));
        QVERIFY(!answer);
        QCOMPARE(answer.error(), (Error{ErrorCode::ModelFailed, u"The model `x` does not exist."_qs}));
    }

    void aCancelledChatEndsWithItsNextPiece()
    {
        VllmServer server(m_clock);
        m_server->on("POST /v1/chat/completions",
                     stream({"data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n", "data: [DONE]\n\n"}));
        bool told = false;
        auto future = server.chat(endpoint(), {u"qwen"_qs, {}, 0}, [&told](const QString &) { told = true; });
        future.cancel();
        QTRY_VERIFY(told);
        QCOMPARE(codeOf(await(future)), u"cancelled"_qs);
    }

    void aKeyIsNotSentInTheClearToAnotherComputer()
    {
        VllmServer server(m_clock);
        const ModelEndpoint far{QUrl(u"http://192.0.2.1:8000"_qs), Secret("key-1")};
        QCOMPARE(codeOf(await(server.health(far))), u"invalid_input"_qs);
        QCOMPARE(codeOf(await(server.chat(far, {u"qwen"_qs, {}, 0}))), u"invalid_input"_qs);
    }
};

CODER_TEST(TstVllmServer);
#include "tst_vllmserver.moc"
