// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartdata.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder;

namespace {

constexpr qint64 noon = 1763812800;

QList<GpuReading> readings(int count, double first)
{
    QList<GpuReading> gpus;
    for (int index = 0; index < count; ++index) {
        GpuReading gpu;
        gpu.index = index;
        gpu.utilization = first + index;
        gpu.power = 100;
        gpu.powerLimit = 130;
        gpus.append(gpu);
    }
    return gpus;
}

EngineMetrics engine(double tokens)
{
    EngineMetrics metrics;
    metrics.isEngine = true;
    metrics.generationTokens = tokens;
    metrics.promptTokens = 0;
    metrics.running = 2;
    metrics.waiting = 0;
    metrics.kvUse = 0.25;
    return metrics;
}

} // namespace

class TstChartData : public QObject
{
    Q_OBJECT

    GpuHistory m_gpus;
    MetricsHistory m_engine;
    Window m_window{noon, noon + 10, 1};

    QList<ChartData> charts() const { return chartsOf(m_gpus, m_engine, m_window); }

private Q_SLOTS:
    void init()
    {
        m_gpus = {};
        m_engine = {};
        for (int second = 0; second < 10; ++second) {
            if (second == 4 || second == 5 || second == 6)
                continue;
            m_gpus.add(noon + second, 1, readings(2, 40));
            m_engine.add(double(noon + second), 1, engine(42.0 * second));
        }
    }

    void thereAreSixChartsWithFixedAxesWhereTheEndIsKnown()
    {
        const QList<ChartData> all = charts();
        QCOMPARE(all.size(), 6);
        QCOMPARE(all[0].top, 0.0);
        QCOMPARE(all[3].top, 100.0);
        QCOMPARE(all[4].limit, 130.0);
        QVERIFY(all[4].top > 130);
        QCOMPARE(all[5].top, 100.0);
        QCOMPARE(all[3].lines.size(), 2);
    }

    void moreThanFourGpusAreTheHighestTheMedianAndTheLowest()
    {
        m_gpus = {};
        m_gpus.add(noon + 9, 1, readings(8, 10));
        const QList<ChartLine> lines = charts()[3].lines;
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].spans.last().mean, 17.0f);
        QCOMPARE(lines[2].spans.last().mean, 10.0f);
        QVERIFY(lines[1].spans.last().mean > 12 && lines[1].spans.last().mean < 15);
        QVERIFY(lines[0].spans.first().isGap());
    }

    void theSummaryTellsTheNewestValues()
    {
        const QString words = chartSummary(charts(), m_window);
        for (const char *part : {"42 tokens per second", "requests running: 2", "GPUs 41 %", "KV cache 25 %"})
            QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
        m_window = {noon + 100, noon + 110, 1};
        QCOMPARE(chartSummary(charts(), m_window), QStringLiteral("Nothing was measured in the last seconds."));
        m_window = {noon, noon + 10, 1};
    }

    void threeMoreChartsAreThereForWhoWantsThem()
    {
        QList<GpuReading> hot = readings(1, 90);
        hot[0].temperature = 83;
        hot[0].memoryUsed = 18432;
        hot[0].memoryTotal = 20475;
        m_gpus = {};
        m_gpus.add(noon + 9, 1, hot);
        const QList<ChartData> more = moreChartsOf(m_gpus, m_window);
        QCOMPARE(more.size(), 3);
        QCOMPARE(lastValue(more[0].lines[0], m_window), std::optional(83.0));
        QCOMPARE(lastValue(more[2].lines[0], m_window), std::optional(18.0)); // GiB
        QCOMPARE(more[2].top, 20.0);
    }

    void eachRangeCoversItsTimeAndEndsNow_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<qint64>("lived");
        QTest::addColumn<qint64>("covered");
        QTest::newRow("5 minutes") << qint64(300) << qint64(9000) << qint64(300);
        QTest::newRow("15 minutes") << qint64(900) << qint64(100) << qint64(900);
        QTest::newRow("1 hour") << qint64(3600) << qint64(9000) << qint64(3600);
        QTest::newRow("a session of a day") << qint64(wholeSession) << qint64(86400) << qint64(86400);
        QTest::newRow("a session that began just now") << qint64(wholeSession) << qint64(4) << qint64(300);
    }
    void eachRangeCoversItsTimeAndEndsNow()
    {
        QFETCH(qint64, length);
        QFETCH(qint64, lived);
        QFETCH(qint64, covered);
        const Window window = chartWindow(length, noon, lived);
        QVERIFY(window.to > noon && window.to <= noon + window.step);
        QVERIFY(window.to - window.from >= covered && window.to - window.from <= covered + 2 * window.step);
        QVERIFY((window.to - window.from) / window.step <= 302); // what a chart has pixels for
    }

    void theTableHasTheNewestFirstAndADashForAGap()
    {
        const QList<RulerEvent> events{{QDateTime::fromSecsSinceEpoch(noon + 3, Qt::UTC), QStringLiteral("Healed")}};
        const QList<QStringList> rows = tableRows(charts(), events, m_window);
        QCOMPARE(rows.size(), 10);
        QCOMPARE(rows.first().size(), tableHeader(charts()).size());
        QCOMPARE(rows.first()[7], QStringLiteral("40")); // the first GPU
        QCOMPARE(rows[4][7], QStringLiteral("–"));
        QCOMPARE(rows[6].last(), QStringLiteral("Healed"));
        QCOMPARE(rows[5].last(), QString());
    }

    void theCsvHasPointsForNumbersAndNothingForAGap()
    {
        const QList<QByteArray> lines =
            chartsCsv(charts(), {{QDateTime::fromSecsSinceEpoch(noon + 1, Qt::UTC), QStringLiteral("Healed")}})
                .split('\n');
        QVERIFY(lines[0].startsWith("\"Time\",\"Tokens per second, generated\""));
        QVERIFY(lines[1].startsWith("2025-11-22T12:00:00Z,"));
        QVERIFY(lines[2].startsWith("2025-11-22T12:00:01Z,42,"));
        QVERIFY(lines[2].endsWith(",\"Healed\"\r"));
        QVERIFY(lines[6].startsWith("2025-11-22T12:00:05Z,,,,,,,,"));
        QCOMPARE(lines.size(), 12);
    }
};

CODER_TEST(TstChartData);
#include "tst_chartdata.moc"
