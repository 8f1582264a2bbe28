// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/arrivals.h"
#include "core/benchmark/loadgenerator.h"
#include "core/benchmark/statistics.h"
#include "tests/support/pacedserver.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;
using namespace coder::benchmark;
using namespace std::chrono_literals;
using coder::test::PacedAnswer;
using coder::test::PacedServer;
using Fault = PacedAnswer::Fault;

namespace {

QList<QByteArray> bodies(int count, const QByteArray &name = "request")
{
    QList<QByteArray> made;
    for (int i = 0; i < count; ++i)
        made << R"({"n":")" + name + QByteArray::number(i) + R"("})";
    return made;
}

LoadPlan planFor(const QUrl &url, int requests, int concurrency)
{
    LoadPlan plan;
    plan.url = url;
    plan.bodies = bodies(requests);
    plan.concurrency = concurrency;
    return plan;
}

LoadResult resultOf(const LoadPlan &plan)
{
    LoadGenerator generator;
    return generator.start(plan).result().value();
}

PacedAnswer broken(Fault fault, int faultAt = 2)
{
    PacedAnswer answer;
    answer.fault = fault;
    answer.faultAt = faultAt;
    return answer;
}

PacedAnswer late(int firstMs)
{
    PacedAnswer answer;
    answer.firstMs = firstMs;
    return answer;
}

} // namespace

class TstLoadGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreCountedByWhatTheServerTells()
    {
        PacedAnswer several;
        several.tokens = 9;
        several.tokensAChunk = 4; // three chunks
        several.promptTokens = 20;
        several.reasoning = 4;
        const PacedServer server({PacedAnswer{}, several});
        const LoadResult result = resultOf(planFor(server.url(), 10, 1));
        QCOMPARE(result.records.size(), 10);
        for (int i = 0; i < 10; ++i) {
            const RequestRecord &record = result.records[i];
            QCOMPARE(record.end, RequestEnd::Completed);
            QCOMPARE(record.outputTokens, i % 2 ? 9 : 4);
            QCOMPARE(record.promptTokens, i % 2 ? 20 : 7);
            QCOMPARE(record.gaps.size(), i % 2 ? 2 : 3);
            QCOMPARE(record.firstAnswer == record.firstToken, i % 2 == 0);
            QCOMPARE(record.finishReason, QStringLiteral("length"));
        }
        QVERIFY(!result.isCancelled);
    }

    void oneAtATimeGoesInOrderOverOneConnection()
    {
        const PacedServer server({PacedAnswer{}});
        const LoadPlan plan = planFor(server.url(), 12, 1);
        QCOMPARE(resultOf(plan).records.size(), 12);
        QList<QByteArray> seen;
        for (const test::SeenRequest &request : server.seen())
            seen << request.body;
        QCOMPARE(seen, plan.bodies);
        QCOMPARE(server.mostAtOnce(), 1);
        QCOMPARE(server.connections(), 1);
    }

    void aClosedLoopFillsItsPlacesAndNoMore()
    {
        const PacedServer server({late(700)});
        QCOMPARE(resultOf(planFor(server.url(), 48, 24)).records.size(), 48);
        QCOMPARE(server.mostAtOnce(), 24); // QNetworkAccessManager would have stopped at six
        QVERIFY(server.connections() <= 24);
    }

    void theEndOfAnAnswerIsFoundHoweverItsBytesAreCut_data()
    {
        QTest::addColumn<int>("sliceBytes");
        for (const int bytes : {1, 3, 17, 1000})
            QTest::addRow("%d bytes", bytes) << bytes;
    }
    void theEndOfAnAnswerIsFoundHoweverItsBytesAreCut()
    {
        QFETCH(int, sliceBytes);
        PacedAnswer answer;
        answer.sliceBytes = sliceBytes;
        const PacedServer server({answer});
        const LoadResult result = resultOf(planFor(server.url(), 4, 2));
        const Statistics all = statisticsOf(result.records, result.duration);
        QCOMPARE(all.completed, 4);
        QCOMPARE(all.outputTokens, 16);
    }

    void whatFailsIsToldByKind_data()
    {
        QTest::addColumn<PacedAnswer::Fault>("fault");
        QTest::addColumn<RequestEnd>("end");
        QTest::addColumn<QString>("why");
        QTest::newRow("503") << Fault::Status << RequestEnd::HttpStatus
                             << QStringLiteral("HTTP 503: the engine is busy");
        QTest::newRow("an error in the stream")
            << Fault::Error << RequestEnd::ErrorInStream << QStringLiteral("the engine died");
        QTest::newRow("cut") << Fault::Cut << RequestEnd::CutOff << QString();
        QTest::newRow("stalled") << Fault::Stall << RequestEnd::TimedOut << QString();
        QTest::newRow("not counted") << Fault::NoUsage << RequestEnd::NotCounted
                                     << QStringLiteral("the server told no number of tokens");
    }
    void whatFailsIsToldByKind()
    {
        QFETCH(PacedAnswer::Fault, fault);
        QFETCH(RequestEnd, end);
        QFETCH(QString, why);
        const PacedServer server({PacedAnswer{}, broken(fault)});
        LoadPlan plan = planFor(server.url(), 6, 1);
        if (fault == Fault::Stall)
            plan.timeout = 1s;
        const LoadResult result = resultOf(plan);
        const Statistics all = statisticsOf(result.records, result.duration);
        QCOMPARE(all.completed, 3); // those between are as ever
        QCOMPARE(all.failed, (QMap<RequestEnd, int>{{end, 3}}));
        QCOMPARE(all.outputTokens, 12);
        QVERIFY(!result.records[1].why.isEmpty());
        if (!why.isEmpty())
            QCOMPARE(result.records[1].why, why);
    }

    void nobodyThereIsNotConnected()
    {
        QUrl url;
        {
            const PacedServer gone({PacedAnswer{}});
            url = gone.url();
        }
        const LoadResult result = resultOf(planFor(url, 2, 2));
        QCOMPARE(result.records.size(), 2);
        QCOMPARE(result.records[0].end, RequestEnd::NotConnected);
    }

    void aKeptConnectionThatTheServerClosesFailsNoRequest()
    {
        PacedAnswer closing;
        closing.closesAfter = true;
        const PacedServer server({closing});
        const LoadResult result = resultOf(planFor(server.url(), 24, 3));
        QCOMPARE(statisticsOf(result.records, result.duration).completed, 24);
        QCOMPARE(server.seen().size(), 24); // none was answered twice
        QCOMPARE(server.connections(), 24);
    }

    void aNameIsTriedAtEachOfItsAddresses()
    {
        const PacedServer server({PacedAnswer{}}); // on 127.0.0.1; localhost may be ::1 first
        QUrl url = server.url();
        url.setHost(QStringLiteral("localhost"));
        QCOMPARE(resultOf(planFor(url, 2, 1)).records[0].end, RequestEnd::Completed);
        QCOMPARE(server.seen().first().headers.value("host"), "localhost:" + QByteArray::number(url.port()));
        url.setHost(QStringLiteral("nobody.invalid"));
        const LoadResult unknown = resultOf(planFor(url, 2, 1));
        QCOMPARE(unknown.records[1].end, RequestEnd::NotConnected);
        QVERIFY(!unknown.records[1].why.isEmpty());
    }

    void aLongPromptArrivesWhole()
    {
        const PacedServer server({PacedAnswer{}});
        LoadPlan plan = planFor(server.url(), 0, 1);
        plan.bodies = {QByteArray(20'000'000, 'x')}; // more than a socket takes at once
        QCOMPARE(resultOf(plan).records[0].end, RequestEnd::Completed);
        QVERIFY(server.seen().first().body == plan.bodies.first());
    }

    void nothingIsSaidInTheClearToAnAddressOfHttps()
    {
        const PacedServer server({PacedAnswer{}}); // waits for a request it can read
        LoadPlan plan = planFor(server.url(), 1, 1);
        plan.url.setScheme(QStringLiteral("https"));
        plan.apiKey = Secret("sk-made-up");
        plan.timeout = 300ms;
        QCOMPARE(resultOf(plan).records[0].end, RequestEnd::TimedOut);
        QCOMPARE(server.connections(), 1);
        QVERIFY(server.seen().isEmpty());
    }

    void noTokenIsSeenBeforeItWasWritten()
    {
        PacedAnswer answer;
        answer.firstMs = 30;
        answer.gapMs = 10;
        const PacedServer server({answer});
        const LoadResult result = resultOf(planFor(server.url(), 3, 1));
        const auto written = server.written();
        QCOMPARE(written.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(result.records[i].firstToken.value() >= written[i].first());
            QVERIFY(result.records[i].last >= written[i].last());
            QVERIFY(result.records[i].firstToken.value() < result.records[i].last);
        }
        QVERIFY(result.duration >= result.records[2].sentAt + result.records[2].last);
    }

    void jitterIsInTheGapsAndNotEvenedOut()
    {
        PacedAnswer answer;
        answer.gapMs = 200;
        answer.jitterMs = 150; // 350, 50 and 350 ms
        const PacedServer server({answer});
        const RequestRecord record = resultOf(planFor(server.url(), 1, 1)).records[0];
        QCOMPARE(record.end, RequestEnd::Completed);
        QCOMPARE(record.gaps.size(), 3);
        QVERIFY(record.gaps[0] > 2 * record.gaps[1]);
        QVERIFY(record.gaps[2] > 2 * record.gaps[1]);
    }

    void anOpenLoopWaitsForEachTimeAndForNoAnswer()
    {
        const PacedServer server({late(900)});
        LoadPlan plan = planFor(server.url(), 12, 0);
        plan.arrivals = poissonArrivals(12, 40, 5); // all within 0.3 s
        const LoadResult result = resultOf(plan);
        QList<Nanoseconds> sent;
        for (const RequestRecord &record : result.records)
            sent << record.sentAt;
        std::ranges::sort(sent);
        QCOMPARE(sent.size(), 12);
        for (int i = 0; i < 12; ++i)
            QVERIFY(sent[i] >= plan.arrivals[i]);
        QVERIFY(server.mostAtOnce() > 6);
    }

    void theKeyGoesToTheServerAloneAndPastAnyProxy()
    {
        const PacedServer server({PacedAnswer{}});
        const auto before = qgetenv("http_proxy");
        qputenv("http_proxy", "http://127.0.0.1:9");
        LoadPlan plan = planFor(server.url(), 1, 1);
        plan.apiKey = Secret("sk-made-up");
        const LoadResult result = resultOf(plan);
        before.isNull() ? (void)qunsetenv("http_proxy") : (void)qputenv("http_proxy", before);
        QCOMPARE(result.records[0].end, RequestEnd::Completed);
        const auto headers = server.seen().first().headers;
        QCOMPARE(headers.value("authorization"), "Bearer sk-made-up");
        QVERIFY(!headers.contains("cookie"));
        QVERIFY(!headers.contains("expect"));
    }

    void warmingUpCountsNowhere()
    {
        const PacedServer server({broken(Fault::Status), PacedAnswer{}, PacedAnswer{}});
        LoadPlan plan = planFor(server.url(), 2, 1);
        plan.warmups = bodies(1, "warmup");
        const LoadResult result = resultOf(plan);
        QCOMPARE(server.seen().size(), 3);
        QCOMPARE(server.seen().first().body, plan.warmups.first());
        QCOMPARE(statisticsOf(result.records, result.duration).completed, 2);
        QCOMPARE(result.warmupFailures, 1);
        QCOMPARE(result.warmupFailure, QStringLiteral("HTTP 503: the engine is busy"));
    }

    void aCancelledRunTellsWhatItHasAndWhatItCutOff()
    {
        const PacedServer server({PacedAnswer{}, broken(Fault::Stall), broken(Fault::Stall)});
        LoadGenerator generator;
        auto future = generator.start(planFor(server.url(), 50, 2));
        // The third request has the place of the first one, which was answered; its own answer stalls too.
        QTRY_COMPARE_WITH_TIMEOUT(server.seen().size(), 3, 30000);
        generator.cancel();
        const LoadResult result = future.result().value();
        QVERIFY(result.isCancelled);
        const Statistics all = statisticsOf(result.records, result.duration);
        QCOMPARE(all.completed, 1);
        QCOMPARE(all.failed, (QMap<RequestEnd, int>{{RequestEnd::Cancelled, 2}}));
    }

    void progressAddsUp()
    {
        const PacedServer server({PacedAnswer{}, broken(Fault::Cut)});
        LoadGenerator generator;
        QList<LoadProgress> told;
        const LoadPlan plan = planFor(server.url(), 8, 2);
        generator.start(plan, [&told](const LoadProgress &progress) { told << progress; }).result().value();
        QCOMPARE(told.last().sent, 8);
        QCOMPARE(told.last().ended, 8);
        QCOMPARE(told.last().failed, 4);
        QCOMPARE(told.last().tokens, 16);
        QCOMPARE(told.last().underWay, 0);
    }

    void onlyWebAddressesAreTaken()
    {
        LoadGenerator generator;
        const auto refused = generator.start(planFor(QUrl(QStringLiteral("ftp://127.0.0.1/")), 1, 1)).result();
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }
};

CODER_TEST(TstLoadGenerator);
#include "tst_loadgenerator.moc"
