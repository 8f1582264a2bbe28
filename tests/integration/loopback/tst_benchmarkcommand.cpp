// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/pacedserver.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace coder;
using namespace coder::test;

// `coder benchmark` against a server that is no session's.
class TstBenchmarkCommand : public QObject
{
    Q_OBJECT

    CoderBed m_bed;

    static QStringList of(const PacedServer &server, const QStringList &more)
    {
        return QStringList{u"benchmark"_qs, u"--endpoint"_qs, server.url().toString().remove(u"/chat/completions"_qs),
                           u"--model"_qs, u"coder"_qs}
               + more;
    }
    static PacedAnswer broken(PacedAnswer::Fault fault)
    {
        PacedAnswer answer;
        answer.fault = fault;
        return answer;
    }

private Q_SLOTS:
    void aRunIsAnObjectWithTheFieldsOfVllm()
    {
        const PacedServer server({PacedAnswer{}});
        const Ran ran = m_bed.run(of(server, {u"--requests"_qs, u"6"_qs, u"--concurrency"_qs, u"2"_qs, u"--json"_qs}));
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonObject said = ran.object();
        QCOMPARE(said[u"completed"].toInt(), 6);
        QCOMPARE(said[u"failed"].toInt(), 0);
        QCOMPARE(said[u"total_output_tokens"].toInt(), 24);
        QCOMPARE(said[u"total_input_tokens"].toInt(), 42);
        QCOMPARE(said[u"max_concurrency"].toInt(), 2);
        QCOMPARE(said[u"request_rate"].toString(), u"inf"_qs);
        QCOMPARE(said[u"ttfts"].toArray().size(), 6);
        QCOMPARE(said[u"itls"][0].toArray().size(), 3);
        const QString reader = QStringLiteral(CODER_SOURCE_DIR "/tests/integration/loopback/vllm_result_reader.py");
        QProcess python;
        python.start(u"python3"_qs, {reader});
        python.write(ran.out);
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    }

    void severalConcurrenciesAreAnArrayAndAFile()
    {
        const PacedServer server({PacedAnswer{}});
        const QString file = m_bed.path(u"result.json"_qs);
        const Ran ran =
            m_bed.run(of(server, {u"--requests"_qs, u"4"_qs, u"--concurrency"_qs, u"1,3"_qs, u"--output"_qs, file}));
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonArray runs = QJsonDocument::fromJson(readFile(file).value()).array();
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[1][u"max_concurrency"].toInt(), 3);
        QVERIFY2(ran.out.contains("Output tokens per second"), ran.out.constData());
        QCOMPARE(ran.out.trimmed().count('\n'), 2);
    }

    void repeatsAndLimitsAreOneResult()
    {
        const PacedServer server({PacedAnswer{}});
        const Ran ran = m_bed.run(of(server, {u"--requests"_qs, u"4"_qs, u"--repeats"_qs, u"3"_qs, u"--goodput"_qs,
                                              u"ttft:60000,e2el:60000"_qs, u"--json"_qs}));
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonObject said = ran.object();
        QCOMPARE(said[u"completed"].toInt(), 12);
        QCOMPARE(said[u"num_prompts"].toInt(), 12);
        QCOMPARE(said[u"repeat_spread"][u"output_throughput"][u"values"].toArray().size(), 3);
        QCOMPARE(said[u"request_goodput"], said[u"request_throughput"]);
        QSet<QByteArray> bodies;
        for (const SeenRequest &request : server.seen())
            bodies << request.body.left(160);
        QCOMPARE(bodies.size(), server.seen().size()); // no repeat asks what the cache may know
    }

    void goodRequestsHaveAColumnWhereLimitsWereSet()
    {
        const PacedServer server({PacedAnswer{}});
        const QStringList usual{u"--requests"_qs, u"2"_qs};
        QVERIFY(!m_bed.run(of(server, usual)).out.contains("Good requests per second"));
        const Ran ran = m_bed.run(of(server, usual + QStringList{u"--goodput"_qs, u"ttft:0"_qs}));
        QCOMPARE(ran.out.split('\n').first().trimmed().right(24), "Good requests per second");
        QCOMPARE(ran.out.trimmed().right(6), "  0.00"); // none is that quick
    }

    void howFarItIsIsToldAsJsonLines()
    {
        const PacedServer server({PacedAnswer{}});
        const Ran ran = m_bed.run(of(server, {u"--requests"_qs, u"4"_qs, u"--progress"_qs, u"--json"_qs}));
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY(!ran.err.trimmed().isEmpty());
        for (const QByteArray &line : ran.err.trimmed().split('\n')) {
            const QJsonValue told = QJsonDocument::fromJson(line)[u"progress"];
            QVERIFY2(told[u"is_warming_up"].isBool() && told[u"ended"].toInt() <= 4, line.constData());
            QCOMPARE(told[u"requests"].toInt(), 4);
        }
    }

    void everyRequestBeginsWithOtherWords()
    {
        const PacedServer server({PacedAnswer{}});
        QCOMPARE(m_bed.run(of(server, {u"--requests"_qs, u"12"_qs})).code, 0);
        QSet<QByteArray> bodies;
        for (const SeenRequest &request : server.seen())
            bodies << request.body.left(160);
        QCOMPARE(bodies.size(), server.seen().size());
    }

    void failuresAreToldAndEndTheRunAsFailed()
    {
        // The first answer is the warm-up's.
        const PacedServer server({PacedAnswer{}, PacedAnswer{}, broken(PacedAnswer::Fault::Status)});
        const Ran ran = m_bed.run(of(server, {u"--requests"_qs, u"2"_qs}));
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("1 request failed and is in no average. The first one: HTTP 503"),
                 ran.err.constData());
    }

    void theKeyComesFromAFileOrTheEnvironmentAndIsNeverShown()
    {
        const PacedServer server({PacedAnswer{}});
        const QString file = m_bed.path(u"key"_qs);
        QVERIFY(writePrivate(file, "sk-of-the-file\n").has_value());
        const Ran ran = m_bed.run(of(server, {u"--requests"_qs, u"1"_qs, u"--api-key-file"_qs, file, u"--json"_qs}));
        QCOMPARE(server.seen().last().headers.value("authorization"), "Bearer sk-of-the-file");
        QVERIFY(!ran.out.contains("sk-of") && !ran.err.contains("sk-of"));
        m_bed.environment.insert(u"OPENAI_API_KEY"_qs, u"sk-of-the-environment"_qs);
        QCOMPARE(m_bed.run(of(server, {u"--requests"_qs, u"1"_qs})).code, 0);
        QCOMPARE(server.seen().last().headers.value("authorization"), "Bearer sk-of-the-environment");
    }

    void interruptedItTellsWhatItHas()
    {
        const PacedServer server({PacedAnswer{}, PacedAnswer{}, broken(PacedAnswer::Fault::Stall)});
        QProcess *process = m_bed.start(of(server, {u"--requests"_qs, u"9"_qs, u"--json"_qs}));
        QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), 3, 60000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(60000));
        QCOMPARE(process->exitCode(), 5);
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("no model") << QStringList{u"--endpoint"_qs, u"http://127.0.0.1:1"_qs} << QByteArray("--model");
        QTest::newRow("both") << QStringList{u"review"_qs, u"--endpoint"_qs, u"http://127.0.0.1:1"_qs}
                              << QByteArray("--endpoint");
        QTest::newRow("no web address") << QStringList{u"--endpoint"_qs, u"ftp://127.0.0.1"_qs, u"--model"_qs, u"m"_qs}
                                        << QByteArray("ftp:");
        QTest::newRow("no such limit") << QStringList{u"--goodput"_qs, u"ttft:soon"_qs} << QByteArray("ttft:soon");
        QTest::newRow("kept of nobody's")
            << QStringList{u"--endpoint"_qs, u"http://127.0.0.1:1"_qs, u"--model"_qs, u"m"_qs, u"--keep"_qs}
            << QByteArray("--keep");
        QTest::newRow("no such workload") << QStringList{u"--workload"_qs, u"poems"_qs} << QByteArray("poems");
    }
    void badInputIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, named);
        const Ran ran = m_bed.run(QStringList{u"benchmark"_qs} + arguments);
        QVERIFY2(ran.err.contains(named), ran.err.constData());
        QCOMPARE(ran.code, 2);
    }
};

CODER_TEST(TstBenchmarkCommand);
#include "tst_benchmarkcommand.moc"
