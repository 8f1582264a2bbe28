// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the tables were reckoned apart: Python's statistics.quantiles(…, method="inclusive"), which is numpy's
// "linear", and pstdev.
#include "core/benchmark/arrivals.h"
#include "core/benchmark/statistics.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace coder::benchmark;
using namespace std::chrono_literals;

namespace {

RequestRecord answered(Nanoseconds sentAt, Nanoseconds first, const QList<Nanoseconds> &gaps, int tokens)
{
    RequestRecord record;
    record.end = RequestEnd::Completed;
    record.sentAt = sentAt;
    record.firstToken = first;
    record.firstAnswer = first;
    record.gaps = gaps;
    record.last = first;
    for (const Nanoseconds gap : gaps)
        record.last += gap;
    record.promptTokens = 100;
    record.outputTokens = tokens;
    return record;
}

QList<RequestRecord> madeUp(int count)
{
    QRandomGenerator random(7);
    QList<RequestRecord> records;
    for (int i = 0; i < count; ++i) {
        QList<Nanoseconds> gaps;
        for (int gap = random.bounded(20); gap > 0; --gap)
            gaps << Nanoseconds(random.bounded(50'000'000));
        records << answered(i * 10ms, Nanoseconds(random.bounded(900'000'000)), gaps, int(gaps.size()) + 1);
        if (i % 5 == 4)
            records.last().end = RequestEnd::CutOff;
    }
    return records;
}

bool areClose(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class TstStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spreads_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<double>>("expected"); // mean, median, std, p90, p95, p99
        QTest::newRow("one") << QList<double>{5} << QList<double>{5, 5, 0, 5, 5, 5};
        QTest::newRow("two") << QList<double>{4, 2} << QList<double>{3, 3, 1, 3.8, 3.9, 3.98};
        QTest::newRow("one to ten") << QList<double>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}
                                    << QList<double>{5.5, 5.5, 2.8722813232690143, 9.1, 9.55, 9.91};
        QTest::newRow("an outlier") << QList<double>{1, 1, 1, 1, 101} << QList<double>{21, 1, 40, 61, 81, 97};
        QTest::newRow("nothing") << QList<double>{} << QList<double>{0, 0, 0, 0, 0, 0};
    }
    void spreads()
    {
        QFETCH(QList<double>, values);
        QFETCH(QList<double>, expected);
        const Spread spread = spreadOf(values);
        const QList<double> found{spread.mean, spread.median, spread.deviation, spread.p90, spread.p95, spread.p99};
        for (int i = 0; i < found.size(); ++i)
            QVERIFY2(areClose(found[i], expected[i]), qPrintable(QStringLiteral("%1: %2").arg(i).arg(found[i])));
        QCOMPARE(spread.p50, spread.median);
    }

    void aRunInTheTermsOfVllm()
    {
        const QList<RequestRecord> records{answered(0ms, 100ms, {10ms, 20ms, 30ms}, 4), answered(0ms, 200ms, {}, 1),
                                           answered(160ms, 300ms, {40ms}, 5)}; // a chunk of several tokens
        const Statistics all = statisticsOf(records, 2s, {250.0, {}, {}});
        QCOMPARE(all.completed, 3);
        QCOMPARE(all.failures(), 0);
        QCOMPARE(all.inputTokens, 300);
        QCOMPARE(all.outputTokens, 10);
        QCOMPARE(all.requestThroughput, 1.5);
        QCOMPARE(all.outputThroughput, 5.0);
        QCOMPARE(all.totalThroughput, 155.0);
        QCOMPARE(all.goodput.value(), 1.0);
        QCOMPARE(all.ttft.mean, 200.0);
        QCOMPARE(all.tpot.mean, 15.0); // (60 ÷ 3 + 40 ÷ 4) ÷ 2: one token alone takes no part
        QCOMPARE(all.itl.mean, 25.0);
        QCOMPARE(all.e2el.median, 200.0);
        QCOMPARE(all.mostAtOnce, 2); // the third begins as the first ends
    }

    void goodputAsksForEveryLimit_data()
    {
        QTest::addColumn<double>("ttft");
        QTest::addColumn<double>("tpot");
        QTest::addColumn<double>("e2el");
        QTest::addColumn<double>("perSecond");
        QTest::newRow("all kept") << 100.0 << 20.0 << 160.0 << 1.0;
        QTest::newRow("first token late") << 99.0 << 20.0 << 160.0 << 0.0;
        QTest::newRow("tokens late") << 100.0 << 19.0 << 160.0 << 0.0;
        QTest::newRow("end late") << 100.0 << 20.0 << 159.0 << 0.0;
    }
    void goodputAsksForEveryLimit()
    {
        QFETCH(double, ttft);
        QFETCH(double, tpot);
        QFETCH(double, e2el);
        const Statistics all =
            statisticsOf({answered(0ms, 100ms, {10ms, 20ms, 30ms}, 4)}, 1s, GoodputLimits{ttft, tpot, e2el});
        QTEST(all.goodput.value(), "perSecond");
    }

    void oneTokenAloneKeepsEveryLimitPerToken()
    {
        QCOMPARE(statisticsOf({answered(0ms, 1ms, {}, 1)}, 1s, {{}, 0.001, {}}).goodput.value(), 1.0);
    }

    void failuresAreCountedAndNeverAveragedIn()
    {
        QList<RequestRecord> records{answered(0ms, 100ms, {10ms}, 2)};
        RequestRecord failed = answered(0ms, 9s, {9s, 9s}, 900);
        for (const RequestEnd end : {RequestEnd::CutOff, RequestEnd::CutOff, RequestEnd::TimedOut}) {
            failed.end = end;
            records << failed;
        }
        const Statistics all = statisticsOf(records, 1s);
        QCOMPARE(all.completed, 1);
        QCOMPARE(all.failed.value(RequestEnd::CutOff), 2);
        QCOMPARE(all.failed.value(RequestEnd::TimedOut), 1);
        QCOMPARE(all.outputTokens, 2);
        QCOMPARE(all.ttft.p99, 100.0);
        QCOMPARE(all.itl.p99, 10.0);
        QVERIFY(!all.goodput);
    }

    void nothingButFailuresIsAllZeros()
    {
        RequestRecord failed;
        const Statistics all = statisticsOf({failed}, 1s);
        QCOMPARE(all.completed, 0);
        QCOMPARE(all.failures(), 1);
        QCOMPARE(all.requestThroughput, 0.0);
        QCOMPARE(all.ttft.mean, 0.0);
    }

    void theOrderOfResultsDoesNotMatter()
    {
        QList<RequestRecord> records = madeUp(200);
        const Statistics one = statisticsOf(records, 3s);
        for (quint32 seed = 0; seed < 20; ++seed) {
            QRandomGenerator random(seed);
            std::shuffle(records.begin(), records.end(), random);
            const Statistics other = statisticsOf(records, 3s);
            QCOMPARE(other.ttft.mean, one.ttft.mean);
            QCOMPARE(other.ttft.deviation, one.ttft.deviation);
            QCOMPARE(other.itl.p95, one.itl.p95);
            QCOMPARE(other.tpot.p99, one.tpot.p99);
            QCOMPARE(other.outputThroughput, one.outputThroughput);
            QCOMPARE(other.mostAtOnce, one.mostAtOnce);
            QCOMPARE(other.failures(), one.failures());
        }
    }

    void doublingTwiceIsTheSameAsFourTimes()
    {
        const QList<RequestRecord> once = madeUp(60);
        QList<RequestRecord> twice = once + once;
        twice += twice;
        const Statistics a = statisticsOf(twice, 8s);
        const Statistics b = statisticsOf(once + once + once + once, 8s);
        QCOMPARE(a.completed, 4 * statisticsOf(once, 8s).completed);
        QCOMPARE(a.outputThroughput, b.outputThroughput);
        QCOMPARE(a.ttft.p99, b.ttft.p99);
        QVERIFY(areClose(a.outputThroughput, 4 * statisticsOf(once, 8s).outputThroughput));
    }

    void arrivalsArePoissonAndTheSameForASeed()
    {
        const QList<Nanoseconds> arrivals = poissonArrivals(4000, 50, 3);
        QCOMPARE(arrivals.size(), 4000);
        QVERIFY(std::ranges::is_sorted(arrivals));
        QCOMPARE(qRound(double(arrivals.last().count()) / 1e6), 80'000); // 4000 ÷ 50 s, whatever the seed
        QVERIFY(poissonArrivals(4000, 50, 3) == arrivals);
        QVERIFY(poissonArrivals(4000, 50, 4) != arrivals);
        QList<double> gaps;
        for (int i = 1; i < arrivals.size(); ++i)
            gaps << double((arrivals[i] - arrivals[i - 1]).count()) / 1e6;
        const Spread spread = spreadOf(gaps);
        // Of an exponential distribution the deviation is the mean, and the median its 0.693th part.
        QVERIFY(std::abs(spread.deviation / spread.mean - 1) < 0.05);
        QVERIFY(std::abs(spread.median / spread.mean - 0.693) < 0.03);
        QVERIFY(poissonArrivals(0, 50, 3).isEmpty());
    }
};

CODER_TEST(TstStatistics);
#include "tst_statistics.moc"
