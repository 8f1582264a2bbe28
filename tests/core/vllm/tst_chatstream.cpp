// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vllm/chatstream.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder;

namespace {

const QByteArray whole = R"(data: {"id":"1","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}

data: {"choices":[{"delta":{"reasoning_content":"hm"},"finish_reason":null}]}

data: {"choices":[{"delta":{"content":"Bonj"},"finish_reason":null}]}

data: {"choices":[{"delta":{"content":"our é"},"finish_reason":"stop"}]}

data: {"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14}}

data: [DONE]

)";

QString codeOf(const QByteArray &bytes)
{
    ChatStream stream;
    stream.feed(bytes);
    const auto result = stream.result();
    return result ? QString() : errorId(result.error().code);
}

} // namespace

class TstChatStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsTheSameHoweverItIsCut()
    {
        for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
            QStringList pieces;
            ChatStream stream([&pieces](const QString &piece) { pieces.append(piece); });
            stream.feed(whole.left(cut));
            stream.feed(whole.mid(cut));
            const auto answer = stream.result();
            QVERIFY(answer);
            QVERIFY(stream.isOver());
            QCOMPARE(pieces, QStringList({QStringLiteral("Bonj"), QStringLiteral("our é")}));
            QCOMPARE(answer->text, QStringLiteral("Bonjour é"));
            QCOMPARE(answer->promptTokens, 11);
            QCOMPARE(answer->completionTokens, 3);
        }
    }

    void anEndWithoutDoneIsGoodIfTheModelFinished()
    {
        QCOMPARE(codeOf("data: {\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"length\"}]}\n\n"),
                 QString());
        QCOMPARE(codeOf("data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n"), QStringLiteral("bad_answer"));
        QCOMPARE(codeOf(""), QStringLiteral("bad_answer"));
    }

    void anErrorInTheStreamIsToldInItsWords_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("object") << QByteArray(R"({"error":{"message":"EngineCore died","code":500}})");
        QTest::newRow("string") << QByteArray(R"({"error":"EngineCore died"})");
        QTest::newRow("older vLLM") << QByteArray(R"({"object":"error","message":"EngineCore died","code":400})");
        QTest::newRow("middleware") << QByteArray(R"({"detail":"EngineCore died"})");
    }
    void anErrorInTheStreamIsToldInItsWords()
    {
        QFETCH(QByteArray, event);
        ChatStream stream;
        stream.feed("data: " + event + "\n\ndata: [DONE]\n\n");
        const auto answer = stream.result();
        QVERIFY(!answer);
        QCOMPARE(answer.error(), (Error{ErrorCode::ModelFailed, QStringLiteral("EngineCore died")}));
    }

    void whatIsNoJsonIsABadAnswer()
    {
        QCOMPARE(codeOf("data: <html>\n\n"), QStringLiteral("bad_answer"));
        QCOMPARE(codeOf("data: [1]\n\n"), QStringLiteral("bad_answer"));
    }

    void aRequestAsksForAStreamWithUsage()
    {
        const ChatRequest request{QStringLiteral("m"), {{QStringLiteral("user"), QStringLiteral("hi")}}, 0};
        QCOMPARE(QJsonDocument(chatBody(request)).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"messages":[{"content":"hi","role":"user"}],"model":"m","stream":true,)"
                            R"("stream_options":{"include_usage":true}})"));
        ChatRequest limited = request;
        limited.maxTokens = 7;
        QCOMPARE(chatBody(limited).value(QStringLiteral("max_tokens")).toInt(), 7);
    }
};

CODER_TEST(TstChatStream);
#include "tst_chatstream.moc"
