// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/answertiming.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder::benchmark;
using namespace std::chrono_literals;

namespace {

QByteArray delta(const QByteArray &fields)
{
    return R"(data: {"choices":[{"index":0,"delta":{)" + fields + "}}]}\n\n";
}

const QByteArray role = delta(R"("role":"assistant","content":"")");
const QByteArray usage = R"(data: {"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":3}})"
                         "\n\n";
const QByteArray over = R"(data: {"choices":[{"delta":{"content":""},"finish_reason":"stop"}]})"
                        "\n\n";
const QByteArray done = "data: [DONE]\n\n";

} // namespace

class TstAnswerTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensCountFromTheFirstThatHasText()
    {
        AnswerTiming timing;
        timing.feed(role, 5ms);
        timing.feed(delta(R"("content":"a")"), 20ms);
        timing.feed(delta(R"("content":"b")"), 30ms);
        timing.feed(delta(R"("content":"c")"), 45ms);
        timing.feed(over + usage, 46ms);
        timing.feed(done, 60ms);
        const RequestRecord record = timing.record();
        QCOMPARE(record.end, RequestEnd::Completed);
        QVERIFY(record.firstToken == std::optional<Nanoseconds>(20ms));
        QVERIFY(record.firstAnswer == record.firstToken);
        QVERIFY(record.gaps == (QList<Nanoseconds>{10ms, 15ms}));
        QVERIFY(record.last == 46ms);
        QCOMPARE(record.promptTokens, 11);
        QCOMPARE(record.outputTokens, 3);
        QCOMPARE(record.finishReason, QStringLiteral("stop"));
    }

    void whatCountsAsAToken_data()
    {
        QTest::addColumn<QByteArray>("chunk");
        QTest::addColumn<bool>("isToken");
        QTest::addColumn<bool>("isAnswer");
        QTest::newRow("content") << delta(R"("content":"x")") << true << true;
        QTest::newRow("empty content") << delta(R"("content":"")") << false << false;
        QTest::newRow("no content") << delta(R"("content":null)") << false << false;
        QTest::newRow("reasoning") << delta(R"("reasoning_content":"hm")") << true << false;
        QTest::newRow("reasoning, newer") << delta(R"("reasoning":"hm")") << true << false;
        QTest::newRow("a tool's call") << delta(R"("tool_calls":[{"index":0}])") << true << true;
        QTest::newRow("text of plain completions")
            << QByteArray("data: {\"choices\":[{\"text\":\"x\"}]}\n\n") << true << true;
        QTest::newRow("usage") << usage << false << false;
        QTest::newRow("a comment") << QByteArray(": ping\n\n") << false << false;
    }
    void whatCountsAsAToken()
    {
        QFETCH(QByteArray, chunk);
        AnswerTiming timing;
        timing.feed(chunk, 9ms);
        QTEST(timing.record().firstToken.has_value(), "isToken");
        QTEST(timing.record().firstAnswer.has_value(), "isAnswer");
    }

    void reasoningIsATokenAndNoAnswer()
    {
        AnswerTiming timing;
        timing.feed(delta(R"("reasoning_content":"hm")"), 10ms);
        timing.feed(delta(R"("content":"x")"), 30ms);
        QVERIFY(timing.record().firstToken == std::optional<Nanoseconds>(10ms));
        QVERIFY(timing.record().firstAnswer == std::optional<Nanoseconds>(30ms));
    }

    void aStreamIsTheSameHoweverItIsCut()
    {
        QByteArray stream = role + delta(R"("content":"a")") + delta(R"("content":"b")") + over + usage + done;
        AnswerTiming whole;
        whole.feed(stream, 10ms);
        for (const QByteArray &ends : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            QByteArray same = stream;
            same.replace("\n", ends);
            AnswerTiming cut;
            for (const char c : std::as_const(same))
                cut.feed(QByteArray(1, c), 10ms);
            QVERIFY(cut.record() == whole.record());
        }
    }

    void anAnswerThatBreaksOffDidNotComplete_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<RequestEnd>("end");
        QTest::addColumn<QString>("why");
        const QByteArray word = delta(R"("content":"a")");
        QTest::newRow("nothing") << QByteArray() << RequestEnd::CutOff
                                 << QStringLiteral("the stream ended before the answer did");
        QTest::newRow("before [DONE]") << word + over << RequestEnd::CutOff
                                       << QStringLiteral("the stream ended before the answer did");
        QTest::newRow("an error object") << word + "data: {\"error\":{\"message\":\"out of memory\"}}\n\n"
                                         << RequestEnd::ErrorInStream << QStringLiteral("out of memory");
        QTest::newRow("an error of older versions")
            << word + "data: {\"object\":\"error\",\"message\":\"too long\"}\n\n"
            << RequestEnd::ErrorInStream << QStringLiteral("too long");
        QTest::newRow("an error in a word")
            << QByteArray("data: {\"error\":\"no\"}\n\n") << RequestEnd::ErrorInStream << QStringLiteral("no");
        QTest::newRow("an error and [DONE]")
            << "data: {\"error\":\"no\"}\n\n" + done << RequestEnd::ErrorInStream << QStringLiteral("no");
        QTest::newRow("no usage") << word + over + done << RequestEnd::NotCounted
                                  << QStringLiteral("the server told no number of tokens");
        QTest::newRow("no JSON") << QByteArray("data: <html>\n\n") << RequestEnd::ErrorInStream
                                 << QStringLiteral("a chunk of the stream is no JSON object");
    }
    void anAnswerThatBreaksOffDidNotComplete()
    {
        QFETCH(QByteArray, stream);
        AnswerTiming timing;
        timing.feed(stream, 1ms);
        QTEST(timing.record().end, "end");
        QTEST(timing.record().why, "why");
    }
};

CODER_TEST(TstAnswerTiming);
#include "tst_answertiming.moc"
