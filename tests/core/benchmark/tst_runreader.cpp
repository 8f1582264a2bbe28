// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/resultjson.h"
#include "core/benchmark/runreader.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::benchmark;
using namespace std::chrono_literals;

namespace {

ResultFile fileOf(const QString &seed)
{
    QFile file(QStringLiteral(CODER_SOURCE_DIR "/tests/fuzz/seeds/results/") + seed);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return resultsIn(file.readAll()).value_or(ResultFile{});
}

QList<BenchmarkRun> runsOf(const QString &seed)
{
    QList<BenchmarkRun> runs;
    for (const QJsonObject &result : fileOf(seed).results)
        runs << runFrom(result).value_or(BenchmarkRun{});
    return runs;
}

RequestRecord answer(Nanoseconds first, Nanoseconds gap)
{
    RequestRecord record;
    record.end = RequestEnd::Completed;
    record.firstToken = first;
    record.gaps = {gap, gap};
    record.last = first + 2 * gap;
    record.promptTokens = 10;
    record.outputTokens = 3;
    return record;
}

} // namespace

class TstRunReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOfVllmOpens()
    {
        const QList<BenchmarkRun> runs = runsOf(u"vllm"_qs);
        QCOMPARE(runs.size(), 1);
        const BenchmarkRun &run = runs.first();
        QCOMPARE(run.source, RunSource::Vllm);
        QCOMPARE(run.model, u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs);
        QCOMPARE(run.date, QDateTime({2026, 7, 14}, {9, 30, 12}, Qt::UTC));
        QCOMPARE(run.vllmVersion, u"0.25.1"_qs);
        QCOMPARE(run.concurrency, 8);
        QVERIFY(!run.requestRate);
        QCOMPARE(run.completed, 64);
        QCOMPARE(run.outputThroughput.value(), 197.39759036144578);
        QCOMPARE(run.ttft.p50.value(), 180.25);
        QVERIFY(!run.ttft.p95); // not asked for
        QCOMPARE(run.outputPerUser().value(), 1000 / 38.5);
        QVERIFY(!run.hourly && !run.outputPerDollar() && !run.dollarsPerMillion());
        QVERIFY(!run.e2el.mean && !run.goodput);
    }

    void appendedResultsAreALineEach()
    {
        const QList<BenchmarkRun> runs = runsOf(u"vllm_appended"_qs);
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0].requestRate.value(), 4.0);
        QCOMPARE(runs[0].concurrency, 0);
        QCOMPARE(runs[0].failed, 0);
        QCOMPARE(runs[1].concurrency, 2);
        QCOMPARE(runs[1].outputPerUser().value(), 20.0);
    }

    void percentilesAreMadeOfTheArraysBeforeTheseAreLeftOut()
    {
        const QJsonObject kept = withoutDetails(fileOf(u"vllm_appended"_qs).results.first());
        QVERIFY(!kept.contains(u"itls") && !kept.contains(u"ttfts"));
        const BenchmarkRun run = runFrom(kept).value();
        QCOMPARE(run.ttft.p95.value(), 290.0); // of 100 and 300
        QCOMPARE(run.itl.p50.value(), 20.0);
    }

    void aRunWithoutAnAnswerHasNoFigures()
    {
        const BenchmarkRun run = runsOf(u"all_failed"_qs).value(0);
        QCOMPARE(run.failed, 3);
        QCOMPARE(run.successRate().value(), 0.0);
        QVERIFY(!run.outputThroughput && !run.ttft.mean && !run.outputPerUser());
        QVERIFY(run.isRough());
    }

    void ourOwnTellTheSurroundings()
    {
        const ResultFile file = fileOf(u"own_array"_qs);
        QCOMPARE(file.damaged, QStringList{u"entry 2"_qs});
        const BenchmarkRun run = runFrom(file.results.value(0)).value();
        QCOMPARE(run.source, RunSource::Own);
        QCOMPARE(run.name, u"review"_qs);
        QCOMPARE(run.model, u"Qwen/Qwen2.5-Coder-7B-Instruct"_qs);
        QCOMPARE(run.gpu, u"RTX 4000 Ada"_qs);
        QCOMPARE(run.hourly.value(), Money::dollars(0.52));
        QCOMPARE(run.arguments[u"VLLM_MAX_NUM_SEQS"_qs], u"64"_qs);
        QCOMPARE(run.arguments[u"max_model_len"_qs], u"32768"_qs);
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.cancelled, 1);
        QVERIFY(run.isCancelled);
        QCOMPARE(run.repeats, 3);
        QCOMPARE(run.throughputDeviation.value(), 1.5);
        QCOMPARE(run.outputPerUser().value(), 50.0);
        QCOMPARE(qRound(run.outputPerDollar().value()), 346154); // 50 × 3600 ÷ 0.52
        QCOMPARE(qRound(run.dollarsPerMillion().value() * 1e6), 2888889);
    }

    void recordsOfTheOlderToolAreRunsOfOneStream()
    {
        const ResultFile file = fileOf(u"older_database"_qs);
        QCOMPARE(file.damaged, QStringList{u"record 2"_qs});
        const BenchmarkRun run = runFrom(file.results.value(0)).value();
        QCOMPARE(run.source, RunSource::OlderTool);
        QCOMPARE(run.date, QDateTime({2026, 2, 3}, {10, 11, 12, 131}, Qt::UTC));
        QCOMPARE(run.plan, u"g2-gpu-rtx4000a2-s"_qs);
        QCOMPARE(run.gpus, 2);
        QCOMPARE(run.hourly.value(), Money::dollars(1.04));
        QCOMPARE(run.workload, u"context-heavy"_qs);
        QCOMPARE(run.concurrency, 1);
        QCOMPARE(run.completed, 3);
        QCOMPARE(run.failed, 1);
        QCOMPARE(run.outputPerUser().value(), 21.5);
        QCOMPARE(run.arguments[u"tensor_parallel_size"_qs], u"2"_qs);
    }

    void whatWeWriteIsReadAsItWas()
    {
        RunFacts facts;
        facts.date = QDateTime({2026, 11, 23}, {1, 2, 3}, Qt::UTC);
        facts.model = u"coder"_qs;
        facts.workload = u"coding"_qs;
        facts.requests = 2;
        facts.concurrency = 2;
        const LoadResult result{{answer(100ms, 20ms), answer(300ms, 20ms)}, 1s, false, 0, {}};
        const BenchmarkRun run = runFrom(resultJson(facts, result)).value();
        QCOMPARE(run.date, facts.date);
        QCOMPARE(run.completed, 2);
        QCOMPARE(run.outputThroughput.value(), 6.0);
        QCOMPARE(run.ttft.p95.value(), 290.0);
        QCOMPARE(run.tpot.mean.value(), 20.0);
        QCOMPARE(run.outputPerUser().value(), 50.0);
    }

    void whatIsNoResultIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"", "null", "{}", "[]", "[1]", "no json", "{\"benchmarks\": []}", "\xff\xfe"})
            QTest::addRow("%s", bytes) << QByteArray(bytes);
    }
    void whatIsNoResultIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto file = resultsIn(bytes);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::InvalidInput);
    }

    void aPriceOfNoughtIsNotKnown_data()
    {
        QTest::addColumn<QJsonValue>("price");
        QTest::newRow("nought") << QJsonValue(0);
        QTest::newRow("less") << QJsonValue(-1);
        QTest::newRow("null") << QJsonValue();
        QTest::newRow("word") << QJsonValue(u"cheap"_qs);
        QTest::newRow("endless") << QJsonValue(1e300);
    }
    void aPriceOfNoughtIsNotKnown()
    {
        QFETCH(QJsonValue, price);
        QVERIFY(!runFrom({{u"completed"_qs, 1}, {u"context"_qs, QJsonObject{{u"hourly_usd"_qs, price}}}})->hourly);
    }
};

CODER_TEST(TstRunReader);
#include "tst_runreader.moc"
