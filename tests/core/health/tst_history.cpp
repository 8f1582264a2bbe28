// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/gpuhistory.h"
#include "core/health/metricshistory.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

constexpr qint64 noon = 1763812800;

QList<GpuReading> eightGpus(double utilization)
{
    QList<GpuReading> gpus;
    for (int index = 0; index < 8; ++index) {
        GpuReading gpu;
        gpu.index = index;
        gpu.uuid = QStringLiteral("GPU-%1").arg(index);
        gpu.utilization = utilization;
        gpu.power = 300;
        gpu.temperature = 60;
        gpu.memoryUsed = 70000;
        gpu.clock = 1900;
        gpus.append(gpu);
    }
    return gpus;
}

EngineMetrics engine(double generated, double startedAt = 1)
{
    EngineMetrics metrics;
    metrics.isEngine = true;
    metrics.startedAt = startedAt;
    metrics.generationTokens = generated;
    metrics.promptTokens = 2 * generated;
    metrics.running = 1;
    metrics.kvUse = 0.5;
    return metrics;
}

int gapsIn(const QList<Span> &spans)
{
    return int(std::count_if(spans.begin(), spans.end(), [](const Span &one) { return one.isGap(); }));
}

} // namespace

class TstHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasNotMeasuredIsAGap()
    {
        History history;
        for (qint64 second = noon; second < noon + 10; ++second)
            history.put(second, 1, 5);
        for (qint64 second = noon + 30; second < noon + 40; ++second)
            history.put(second, 1, 7);
        const QList<Span> spans = history.read({noon, noon + 40, 1});
        QCOMPARE(spans.size(), 40);
        QCOMPARE(gapsIn(spans), 19); // one second is bridged
        QCOMPARE(spans[9].mean, 5.0f);
        QVERIFY(spans[10].isGap() && spans[28].isGap());
        QCOMPARE(spans[39].mean, 7.0f);
    }

    void oneSecondThatWasMissedIsNoGap()
    {
        History history;
        for (const int offset : {0, 1, 3, 4, 6})
            history.put(noon + offset, 1, 5);
        QCOMPARE(gapsIn(history.read({noon, noon + 7, 1})), 0);
    }

    void aReadingStandsForTheSecondsItTook()
    {
        History history;
        history.put(noon + 30, 30, 4);
        history.put(noon + 60, 30, 6);
        const QList<Span> spans = history.read({noon, noon + 61, 1});
        QCOMPARE(gapsIn(spans), 0);
        QCOMPARE(spans[30].mean, 4.0f); // what is there is not covered by what comes later
        QCOMPARE(spans[31].mean, 6.0f);
    }

    void spansTellLowestMeanAndHighest()
    {
        History history;
        for (int offset = 0; offset < 120; ++offset)
            history.put(noon + offset, 1, float(offset));
        for (const int step : {60, 30}) {
            const QList<Span> spans = history.read({noon, noon + 120, step});
            QCOMPARE(spans.size(), 120 / step);
            QCOMPARE(spans.last().high, 119.0f);
            QCOMPARE(spans.last().low, float(120 - step));
            QCOMPARE(spans.last().mean, float(119 + 120 - step) / 2);
        }
    }

    void minutesOutliveTheDay()
    {
        History history;
        history.put(noon, 1, 9);
        history.put(noon + 3 * 86400, 1, 1);
        QVERIFY(history.read({noon, noon + 1, 1}).first().isGap());
        QCOMPARE(history.read({noon, noon + 60, 60}).first().mean, 9.0f);
    }

    void aWindowsStepIsOneOfAFewAndHoldsStill_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<int>("step");
        QTest::newRow("5 min") << qint64(300) << 1;
        QTest::newRow("15 min") << qint64(900) << 5;
        QTest::newRow("1 h") << qint64(3600) << 15;
        QTest::newRow("a day") << qint64(86400) << 300;
        QTest::newRow("two weeks") << qint64(14 * 86400) << 3600;
    }
    void aWindowsStepIsOneOfAFewAndHoldsStill()
    {
        QFETCH(qint64, length);
        QFETCH(int, step);
        const Window window = windowEnding(noon, length, 300);
        QCOMPARE(window.step, step);
        QVERIFY(window.to > noon && window.to - noon <= step);
        QCOMPARE(window.from % step, 0);
        QVERIFY((window.to - window.from) / step <= 337);
    }

    void aDayOfEightGpusIsSmall()
    {
        GpuHistory gpus;
        MetricsHistory metrics;
        const QList<GpuReading> readings = eightGpus(50);
        for (qint64 second = 0; second < 86400; ++second) {
            gpus.add(noon + second, 1, readings);
            metrics.add(double(noon + second), 1, engine(double(second)));
        }
        const qsizetype bytes = gpus.bytes() + metrics.bytes();
        QVERIFY2(bytes < 30'000'000, qPrintable(QString::number(bytes)));
        QVERIFY(bytes > 8 * 5 * 86400 * 4); // every second is there
    }

    void aGpuThatIsLostLeavesAGapAndComesBackAsItself()
    {
        GpuHistory history;
        history.add(noon, 1, eightGpus(10));
        QList<GpuReading> seven = eightGpus(20);
        seven.removeAt(3);
        history.add(noon + 5, 1, seven);
        history.add(noon + 10, 1, eightGpus(30));
        QCOMPARE(history.count(), 8);
        const QList<Span> spans = history.of(3, GpuQuantity::Utilization).read({noon, noon + 11, 1});
        QCOMPARE(spans.first().mean, 10.0f);
        QVERIFY(spans[5].isGap());
        QCOMPARE(spans.last().mean, 30.0f);
    }

    void ratesAreWhatTheCountersGrewBy()
    {
        MetricsHistory history;
        history.add(double(noon), 1, engine(100));
        history.add(double(noon) + 2, 1, engine(184));
        QCOMPARE(history.of(EngineQuantity::GenerationRate).last().mean, 42.0f);
        QCOMPARE(history.of(EngineQuantity::PromptRate).last().mean, 84.0f);
        QCOMPARE(history.of(EngineQuantity::KvUse).last().mean, 50.0f);
        QCOMPARE(history.lastTokenAt(), std::optional(double(noon) + 2));
    }

    void aRestartIsAGapAndNoPeak_data()
    {
        QTest::addColumn<double>("generated");
        QTest::addColumn<double>("startedAt");
        QTest::newRow("fewer than before") << 5.0 << 1.0;
        QTest::newRow("more, but another process") << 500.0 << 2.0;
    }
    void aRestartIsAGapAndNoPeak()
    {
        QFETCH(double, generated);
        QFETCH(double, startedAt);
        MetricsHistory history;
        history.add(double(noon), 1, engine(100));
        history.add(double(noon) + 1, 1, engine(generated, startedAt));
        QVERIFY(history.of(EngineQuantity::GenerationRate).last().isGap());
        history.add(double(noon) + 2, 1, engine(generated + 3, startedAt));
        QCOMPARE(history.of(EngineQuantity::GenerationRate).last().mean, 3.0f);
    }

    void whatCameDuringAGapIsNoRate()
    {
        MetricsHistory history;
        history.add(double(noon), 1, engine(100));
        history.add(double(noon) + 60, 1, engine(700));
        QVERIFY(history.of(EngineQuantity::GenerationRate).last().isGap());
        history.add(double(noon) + 90, 30, engine(760));
        QCOMPARE(history.of(EngineQuantity::GenerationRate).last().mean, 2.0f);
    }

    void firstTokensAreThoseOfTheLastHalfMinute()
    {
        MetricsHistory history;
        EngineMetrics metrics = engine(0);
        metrics.firstToken.add(1, 100);
        metrics.firstToken.add(2, 100);
        history.add(double(noon), 1, metrics);
        history.add(double(noon) + 1, 1, metrics);
        QVERIFY(history.of(EngineQuantity::FirstTokenMedian).last().isGap()); // the hundred are older
        metrics.firstToken.add(2, 10);
        history.add(double(noon) + 2, 1, metrics);
        QCOMPARE(history.of(EngineQuantity::FirstTokenMedian).last().mean, 1.5f);
        for (int second = 3; second < 60; ++second)
            history.add(double(noon) + second, 1, metrics);
        QVERIFY(history.of(EngineQuantity::FirstTokenMedian).last().start < noon + 35);
    }
};

CODER_TEST(TstHistory);
#include "tst_history.moc"
