// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/answertiming.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace coder::benchmark;
using namespace std::chrono_literals;

namespace {

QByteArray chunk(const QByteArray &fields, const QByteArray &rest = R"("finish_reason":null)")
{
    return R"({"id":"c","choices":[{"index":0,"delta":{)" + fields + "}," + rest + "}]}";
}

QByteArray content(const QByteArray &word)
{
    return chunk("\"content\":\"" + word + "\"");
}

const QList<QByteArray> words{"a",        " word",   "",    "\\n",  "\\\"", "\\\\",        "say \\\"content\\\":\\\"x",
                              "\xc3\xa4", "\\u00e4", "\\q", "\x01", "x\\",  "\",\"x\":\"", "}"};

QList<QByteArray> allChunks()
{
    QList<QByteArray> all;
    for (const QByteArray &word : words)
        for (const QByteArray &field : QList<QByteArray>{"content", "reasoning_content", "reasoning"})
            all << chunk("\"" + field + "\":\"" + word + "\"");
    all << chunk(R"("role":"assistant","content":"")") << chunk(R"("content":"","reasoning":"hm")")
        << chunk(R"("content":"a","reasoning":"")") << chunk(R"("content":"a","content":"")")
        << chunk(R"("content":null)") << chunk(R"("tool_calls":[{"function":{"arguments":"a"}}])")
        << chunk(R"("content":"a")", R"("finish_reason":"stop")") << chunk(R"("content": "a")")
        << R"({"choices":[{"text":"a"}]})" << R"({"choices":[{"text":""}]})" << content("a") + "x"
        << R"({"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":1,"completion_tokens":2}})"
        << R"({"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2}})";
    return all;
}

void feed(AnswerTiming &timing, const QByteArray &event, Nanoseconds at = 1ms)
{
    timing.feed("data: " + event + "\n\n", at);
}

// What one chunk alone says, which no chunk before can have made easier to read.
RequestRecord alone(const QByteArray &event)
{
    AnswerTiming timing;
    feed(timing, event);
    return timing.record();
}

} // namespace

class TstChunkShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnotherPlainWordFits_data()
    {
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<QByteArray>("next");
        QTest::addColumn<bool>("isFit");
        QTest::newRow("another word") << content("a") << content(" word") << true;
        QTest::newRow("escapes") << content("a") << content("\\n\\\"\\\\") << true;
        QTest::newRow("no word") << content("a") << content("") << false;
        QTest::newRow("beyond ASCII") << content("a") << content("\xc3\xa4") << false;
        QTest::newRow("no escape of JSON") << content("a") << content("\\q") << false;
        QTest::newRow("a control character") << content("a") << content("\t") << false;
        QTest::newRow("cut") << content("a") << content("a").chopped(1) << false;
        QTest::newRow("more behind") << content("a") << content("a") + "x" << false;
        QTest::newRow("the end") << content("a") << chunk(R"("content":"a")", R"("finish_reason":"stop")") << false;
        QTest::newRow("another field") << content("a") << chunk(R"("reasoning":"a")") << false;
        QTest::newRow("two fields") << chunk(R"("content":"a","reasoning":"b")")
                                    << chunk(R"("content":"a","reasoning":"b")") << false;
        QTest::newRow("a quoted field") << content("\\\"content\\\":\\\"x") << content("a") << true;
        QTest::newRow("a field twice") << chunk(R"("content":"a","content":"b")")
                                       << chunk(R"("content":"a","content":"b")") << false;
    }
    void onlyAnotherPlainWordFits()
    {
        QFETCH(QByteArray, known);
        QFETCH(QByteArray, next);
        QTEST(ChunkShape(known, true).fits(next), "isFit");
        QVERIFY(!ChunkShape().fits(next));
    }

    // Random streams of well and ill formed chunks, against each chunk read by itself.
    void aStreamIsWhatItsChunksAreEachByItself()
    {
        const QList<QByteArray> all = allChunks();
        QRandomGenerator random(11);
        for (int stream = 0; stream < 3000; ++stream) {
            AnswerTiming timing;
            int tokens = 0;
            bool isAnswered = false;
            RequestRecord last;
            for (int i = 0; i < 8 && last.end != RequestEnd::ErrorInStream; ++i) {
                const QByteArray &event = all[random.bounded(int(all.size()))];
                feed(timing, event);
                last = alone(event);
                tokens += last.firstToken ? 1 : 0;
                isAnswered = isAnswered || last.firstAnswer;
            }
            const RequestRecord record = timing.record();
            QCOMPARE(record.firstToken ? int(record.gaps.size()) + 1 : 0, tokens);
            QCOMPARE(record.firstAnswer.has_value(), isAnswered);
            QCOMPARE(record.end == RequestEnd::ErrorInStream, last.end == RequestEnd::ErrorInStream);
            QCOMPARE(record.why, last.why);
        }
    }
};

CODER_TEST(TstChunkShape);
#include "tst_chunkshape.moc"
