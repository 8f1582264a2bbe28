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

    void theTableHasTheNewestFirstAndADashForAGap()
    {
        const QList<QStringList> rows = tableRows(charts());
        QCOMPARE(rows.size(), 10);
        QCOMPARE(rows.first().size(), tableHeader(charts()).size());
        QCOMPARE(rows.first()[7], QStringLiteral("40")); // the first GPU
        QCOMPARE(rows[4][7], QStringLiteral("–"));
    }

    void theCsvHasPointsForNumbersAndNothingForAGap()
    {
        const QList<QByteArray> lines = chartsCsv(charts()).split('\n');
        QVERIFY(lines[0].startsWith("\"Time\",\"Tokens per second, generated\""));
        QVERIFY(lines[1].startsWith("2025-11-22T12:00:00Z,"));
        QVERIFY(lines[2].startsWith("2025-11-22T12:00:01Z,42,"));
        QVERIFY(lines[6].startsWith("2025-11-22T12:00:05Z,,,,,,,,"));
        QCOMPARE(lines.size(), 12);
    }
};

CODER_TEST(TstChartData);
#include "tst_chartdata.moc"
