// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/health/enginemetrics.h"
#include "core/health/exposition.h"
#include "tests/support/runner.h"
#include "tests/support/sharedfiles.h"

#include <QFile>
#include <QTest>
#include <cmath>

using namespace coder;

namespace {

Histogram histogram(std::initializer_list<std::pair<double, double>> buckets)
{
    Histogram made;
    for (const auto &[bound, count] : buckets)
        made.add(bound, count);
    return made;
}

QByteArray recorded(const char *name)
{
    QFile file(CODER_SHARED_PATH("data/vllm/metrics") + QLatin1Char('/') + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const double infinity = HUGE_VAL;

} // namespace

class TstEngineMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void samplesAreReadAsPrometheusWritesThem_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<double>("value");
        const auto row = [](const char *line, const char *name, const char *label, double value) {
            QTest::newRow(line) << QByteArray(line) << QByteArray(name) << QByteArray(label) << value;
        };
        row("up 1", "up", "", 1);
        row("  up\t1 1395066363000", "up", "", 1);
        row("a:b_c{x=\"y\"} 2.5e3\r", "a:b_c", "y", 2500);
        row("a{w=\"}\", x=\"y\",} -1", "a", "y", -1);
        row("a{x=\"say \\\"hi\\\" \\\\ there\\nnow\"} 1", "a", "say \"hi\" \\ there\nnow", 1);
        row("a{x=\"1\"} +Inf # {trace_id=\"b\"} 0.67", "a", "1", infinity);
    }
    void samplesAreReadAsPrometheusWritesThem()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, label);
        QFETCH(double, value);
        int count = 0;
        readExposition(line, [&](const ExpositionSample &sample) {
            ++count;
            QCOMPARE(sample.name.toByteArray(), name);
            QCOMPARE(sample.label("x"), label);
            QCOMPARE(sample.value, value);
        });
        QCOMPARE(count, 1);
    }

    void whatIsNoSampleIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"# HELP up words", "up", "up one", "{x=\"y\"} 1", "up{x=\"y 1", "up{x=\"y\" 1",
                                 "<html><body>502</body></html>", "Unauthorized", "{\"detail\":\"Not Found\"}"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsNoSampleIsLeftOut()
    {
        QFETCH(QByteArray, line);
        readExposition(QByteArray(line + "\nup 1\n"),
                       [](const ExpositionSample &sample) { QCOMPARE(sample.value, 1.0); });
        QVERIFY(!parseEngineMetrics(line).isEngine);
    }

    void enginesAddUpAndTheFullestIsShown()
    {
        const EngineMetrics metrics = parseEngineMetrics("vllm:num_requests_running{engine=\"0\",model_name=\"m\"} 2\n"
                                                         "vllm:num_requests_running{engine=\"1\",model_name=\"m\"} 3\n"
                                                         "vllm:kv_cache_usage_perc{engine=\"0\"} 0.2\n"
                                                         "vllm:kv_cache_usage_perc{engine=\"1\"} 0.7\n");
        QVERIFY(metrics.isEngine);
        QCOMPARE(metrics.model, QStringLiteral("m"));
        QCOMPARE(metrics.running, std::optional(5.0));
        QCOMPARE(metrics.kvUse, std::optional(0.7));
        QVERIFY(!metrics.waiting);
    }

    void countersAreKnownWithAndWithoutTheirEnding_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("with") << QByteArray("vllm:generation_tokens_total");
        QTest::newRow("without") << QByteArray("vllm:generation_tokens");
    }
    void countersAreKnownWithAndWithoutTheirEnding()
    {
        QFETCH(QByteArray, name);
        const QByteArray text = name + "{model_name=\"m\"} 7\nvllm:generation_tokens_created 1e9\n";
        const EngineMetrics metrics = parseEngineMetrics(text);
        QCOMPARE(metrics.generationTokens, std::optional(7.0));
    }

    void bothNamesOfTheCacheAtOnceCountOnce()
    {
        const EngineMetrics metrics =
            parseEngineMetrics("vllm:gpu_cache_usage_perc 0.25\nvllm:kv_cache_usage_perc 0.25\n");
        QCOMPARE(metrics.kvUse, std::optional(0.25));
    }

    void aCounterThatFellBeganAnew()
    {
        QCOMPARE(growth(10.0, 14.0), std::optional(4.0));
        QCOMPARE(growth(10.0, 3.0), std::optional(3.0));
        QVERIFY(!growth(std::nullopt, 3.0));
        QVERIFY(!growth(3.0, std::nullopt));
    }

    void quantilesAreInterpolatedInsideTheBucket_data()
    {
        QTest::addColumn<double>("part");
        QTest::addColumn<double>("value");
        QTest::newRow("in the first") << 0.05 << 0.5;
        QTest::newRow("at a bound") << 0.1 << 1.0;
        QTest::newRow("median") << 0.5 << 1.5;
        QTest::newRow("in the last that has a bound") << 0.92 << 3.0;
        QTest::newRow("in the open one") << 0.99 << 4.0;
    }
    void quantilesAreInterpolatedInsideTheBucket()
    {
        QFETCH(double, part);
        QFETCH(double, value);
        const Histogram seconds = histogram({{1, 10}, {2, 90}, {4, 94}, {infinity, 100}});
        QCOMPARE(*seconds.quantile(part), value);
    }

    void aHistogramOfNothingHasNoQuantile()
    {
        QVERIFY(!Histogram().quantile(0.5));
        QVERIFY(!histogram({{1, 0}, {infinity, 0}}).quantile(0.5));
        QVERIFY(!histogram({{infinity, 5}}).quantile(0.5));
    }

    void onlyWhatCameSinceIsCounted()
    {
        const Histogram before = histogram({{1, 10}, {2, 10}, {infinity, 10}});
        const Histogram after = histogram({{1, 10}, {2, 14}, {infinity, 14}});
        QCOMPARE(after.since(before).total(), 4.0);
        QCOMPARE(*after.since(before).quantile(0.5), 1.5);
        QCOMPARE(before.since(after).total(), 10.0); // the server began anew
        QCOMPARE(after.since(histogram({{7, 1}})).total(), 14.0);
    }

    void theRecordedV0IsRead()
    {
        const QByteArray text = recorded("v0_2024-06_opt125m.txt");
        if (text.isEmpty())
            QSKIP("The recorded metrics are not beside the source.");
        const EngineMetrics metrics = parseEngineMetrics(text);
        QCOMPARE(metrics.model, QStringLiteral("facebook/opt-125m"));
        QCOMPARE(metrics.promptTokens, std::optional(5.0));
        QCOMPARE(metrics.generationTokens, std::optional(7.0));
        QCOMPARE(metrics.finished, std::optional(1.0));
        QCOMPARE(metrics.kvUse, std::optional(0.0));
        QCOMPARE(metrics.firstToken.total(), 1.0);
        QCOMPARE(metrics.tokenGap.total(), 6.0);
        QCOMPARE(metrics.startedAt, std::optional(1.7181405583e9));
        QVERIFY(*metrics.kvCapacity > 0);
    }

    void theRecordedV1IsReadUnderLoadAndIdle()
    {
        const QByteArray loaded = recorded("v1_0.25.1_loaded.txt");
        const QByteArray idle = recorded("v1_0.25.1_idle.txt");
        if (loaded.isEmpty() || idle.isEmpty())
            QSKIP("The recorded metrics are not beside the source.");
        const EngineMetrics metrics = parseEngineMetrics(loaded);
        QCOMPARE(metrics.running, std::optional(64.0));
        QCOMPARE(metrics.waiting, std::optional(64.0));
        QCOMPARE(metrics.promptTokens, std::optional(339968.0));
        QCOMPARE(metrics.generationTokens, std::optional(165293.0));
        QCOMPARE(metrics.finished, std::optional(600.0));
        QVERIFY(metrics.kvUse && *metrics.kvUse > 0.11 && *metrics.kvUse < 0.12);
        const auto median = metrics.firstToken.quantile(0.5);
        const auto high = metrics.firstToken.quantile(0.95);
        QVERIFY(median && high && *median > 0 && *median <= *high);
        const EngineMetrics quiet = parseEngineMetrics(idle);
        QCOMPARE(quiet.running, std::optional(0.0));
        QVERIFY(!quiet.firstToken.quantile(0.5));
    }
};

CODER_TEST(TstEngineMetrics);
#include "tst_enginemetrics.moc"
