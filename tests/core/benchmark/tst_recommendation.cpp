// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/recommendation.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace coder;
using namespace coder::benchmark;

namespace {

const QDateTime now({2026, 11, 23}, {0, 0}, Qt::UTC);

BenchmarkRun run(const QString &plan, const QString &model, double throughput, std::optional<double> hourly,
                 const QString &workload = u"coding"_qs)
{
    BenchmarkRun made;
    made.plan = plan;
    made.model = model;
    made.date = now.addDays(-1);
    made.workload = workload;
    made.concurrency = 1;
    made.completed = 24;
    made.outputThroughput = throughput;
    if (hourly)
        made.hourly = Money::dollars(*hourly);
    return made;
}

QList<BenchmarkRun> measured()
{
    QList<BenchmarkRun> runs;
    for (int i = 0; i < 3; ++i)
        runs << run(u"small"_qs, u"Q-7B"_qs, 50 + i, 0.5) << run(u"big"_qs, u"Q-32B-AWQ"_qs, 40 + i, 2.0)
             << run(u"unpriced"_qs, u"Q-14B"_qs, 900, {});
    runs << run(u"once"_qs, u"Q-1.5B"_qs, 999, 0.1);
    return runs;
}

QStringList plansOf(const Advice &advice)
{
    QStringList plans;
    for (const Recommendation &one : advice.ranked)
        plans << one.configuration.plan;
    return plans;
}

} // namespace

class TstRecommendation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverageCountsWhatWasMeasured()
    {
        QList<BenchmarkRun> runs = measured();
        BenchmarkRun failed = run(u"small"_qs, u"Q-7B"_qs, 0, 0.5);
        failed.completed = 0;
        BenchmarkRun busy = run(u"small"_qs, u"Q-7B"_qs, 400, 0.6);
        busy.concurrency = 8;
        busy.date = now.addDays(-40);
        runs << failed << busy;
        const QList<Configuration> all = coverageOf(runs, now);
        QCOMPARE(all.size(), 4);
        const Configuration &small = all[2];
        QCOMPARE(small.plan, u"small"_qs);
        QCOMPARE(small.runs, 4);
        QCOMPARE(small.completed, 96);
        QCOMPARE(small.outputPerUser.value(), 51.0);     // of those with one at once
        QCOMPARE(small.outputThroughput.value(), 400.0); // of those with eight
        QCOMPARE(small.hourly.value(), Money::dollars(0.5));
        QVERIFY(!small.isStale);
        QVERIFY(!all[3].hourly && !all[3].dollarsPerMillion());
    }

    void confidence_data()
    {
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("rough");
        QTest::addColumn<Confidence>("confidence");
        QTest::newRow("one") << 1 << 0 << Confidence::Low;
        QTest::newRow("many rough ones") << 9 << 8 << Confidence::Low;
        QTest::newRow("two") << 2 << 0 << Confidence::Fair;
        QTest::newRow("three") << 4 << 1 << Confidence::Good;
    }
    void confidence()
    {
        QFETCH(int, runs);
        QFETCH(int, rough);
        Configuration one;
        one.runs = runs;
        one.rough = rough;
        QTEST(one.confidence(), "confidence");
    }

    void whatIsOldOrUndatedIsStale()
    {
        BenchmarkRun old = run(u"p"_qs, u"m"_qs, 1, 1.0);
        old.date = now.addDays(-31);
        QVERIFY(coverageOf({old}, now).first().isStale);
        old.date = {};
        QVERIFY(coverageOf({old}, now).first().isStale);
        QVERIFY(coverageOf({}, now).isEmpty());
    }

    void theRanking_data()
    {
        QTest::addColumn<SizePreference>("size");
        QTest::addColumn<QStringList>("plans");
        const QStringList byDollar{u"small"_qs, u"big"_qs, u"once"_qs, u"unpriced"_qs};
        QTest::newRow("balanced") << SizePreference::Balanced << byDollar;
        QTest::newRow("smallest") << SizePreference::Smallest << byDollar;
        QTest::newRow("largest") << SizePreference::Largest
                                 << QStringList{u"big"_qs, u"small"_qs, u"once"_qs, u"unpriced"_qs};
    }
    void theRanking()
    {
        QFETCH(SizePreference, size);
        QList<BenchmarkRun> runs = measured();
        for (quint32 seed = 0; seed < 10; ++seed) { // the order of runs does not matter
            QRandomGenerator random(seed);
            std::shuffle(runs.begin(), runs.end(), random);
            QTEST(plansOf(adviceFor({{}, {}, size}, runs, now)), "plans");
        }
    }

    void aBudgetLeavesOutWhatCostsMoreAndKeepsWhatIsNotKnown()
    {
        const Advice advice = adviceFor({{}, Money::dollars(1), {}}, measured(), now);
        QCOMPARE(advice.overBudget, 1);
        QVERIFY(!plansOf(advice).contains(u"big"_qs));
        QVERIFY(advice.ranked.last().isPriceUnknown);
    }

    void anotherTaskIsSaidToBeAnother()
    {
        QList<BenchmarkRun> runs = measured();
        runs << run(u"reasoner"_qs, u"R-8B"_qs, 5, 1.0, u"reasoning"_qs);
        const Advice advice = adviceFor({u"reasoning"_qs, {}, {}}, runs, now);
        QCOMPARE(advice.ranked.first().configuration.plan, u"reasoner"_qs);
        QVERIFY(advice.ranked.first().isTaskMeasured);
        QVERIFY(!advice.ranked[1].isTaskMeasured);
    }

    void sizesAreReadFromNames_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("billions");
        QTest::newRow("plain") << u"Qwen/Qwen2.5-Coder-32B-Instruct-AWQ"_qs << 32.0;
        QTest::newRow("fraction") << u"Qwen/Qwen2.5-Coder-1.5B"_qs << 1.5;
        QTest::newRow("experts") << u"Qwen/Qwen3-Coder-30B-A3B-Instruct"_qs << 30.0;
        QTest::newRow("none") << u"openai/gpt-oss"_qs << -1.0;
        QTest::newRow("bits") << u"model-4bit"_qs << -1.0;
    }
    void sizesAreReadFromNames()
    {
        QFETCH(QString, model);
        QTEST(billionsOf(model).value_or(-1), "billions");
    }
};

CODER_TEST(TstRecommendation);
#include "tst_recommendation.moc"
