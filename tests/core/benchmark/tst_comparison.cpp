// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/comparison.h"
#include "tests/support/runner.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace coder;
using namespace coder::benchmark;

namespace {

BenchmarkRun run(std::optional<double> perUser, std::optional<double> total, std::optional<double> hourly = {})
{
    BenchmarkRun made;
    made.completed = 24;
    made.outputThroughput = total;
    if (perUser)
        made.tpot.mean = 1000 / *perUser;
    if (hourly)
        made.hourly = Money::dollars(*hourly);
    return made;
}

QList<BenchmarkRun> madeUp(quint32 seed)
{
    QRandomGenerator random(seed);
    QList<BenchmarkRun> runs;
    for (int i = 0; i < 40; ++i) {
        // Few different numbers, so that some are equal.
        runs << run(double(random.bounded(1, 8)), double(random.bounded(1, 8)), random.bounded(0, 3));
        runs.last().id = QString::number(i);
    }
    return runs;
}

QSet<QString> idsOf(const QList<BenchmarkRun> &runs, const QList<qsizetype> &indices)
{
    QSet<QString> ids;
    for (const qsizetype index : indices)
        ids << runs[index].id;
    return ids;
}

} // namespace

class TstComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFrontier_data()
    {
        QTest::addColumn<QList<BenchmarkRun>>("runs");
        QTest::addColumn<QList<qsizetype>>("frontier");
        QTest::newRow("none") << QList<BenchmarkRun>{} << QList<qsizetype>{};
        QTest::newRow("one") << QList{run(1, 1)} << QList<qsizetype>{0};
        QTest::newRow("one is beaten") << QList{run(50, 50), run(40, 200), run(30, 190), run(20, 500)}
                                       << QList<qsizetype>{3, 1, 0};
        QTest::newRow("better in one, equal in the other") << QList{run(50, 50), run(50, 60)} << QList<qsizetype>{1};
        QTest::newRow("equal in both") << QList{run(50, 50), run(50, 50)} << QList<qsizetype>{0, 1};
        QTest::newRow("not known") << QList{run({}, 50), run(50, {}), run(1, 1)} << QList<qsizetype>{2};
    }
    void theFrontier()
    {
        QFETCH(QList<BenchmarkRun>, runs);
        QTEST(frontierOf(runs, Measure::OutputThroughput), "frontier");
    }

    void aCheaperRunMayBeOnTheFrontierPerDollarAlone()
    {
        const QList<BenchmarkRun> runs{run(50, 400, 4.0), run(40, 200, 1.0), run(45, 300, {})};
        QCOMPARE(frontierOf(runs, Measure::OutputThroughput), (QList<qsizetype>{0}));
        QCOMPARE(frontierOf(runs, Measure::OutputPerDollar), (QList<qsizetype>{1, 0}));
    }

    void theOrderOfRunsDoesNotMatter()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            QList<BenchmarkRun> runs = madeUp(seed);
            const auto total = idsOf(runs, frontierOf(runs, Measure::OutputThroughput));
            const auto dollar = idsOf(runs, frontierOf(runs, Measure::OutputPerDollar));
            const auto best = idsOf(runs, bestOf(runs, Measure::DollarsPerMillion));
            QRandomGenerator random(seed);
            std::shuffle(runs.begin(), runs.end(), random);
            QCOMPARE(idsOf(runs, frontierOf(runs, Measure::OutputThroughput)), total);
            QCOMPARE(idsOf(runs, frontierOf(runs, Measure::OutputPerDollar)), dollar);
            QCOMPARE(idsOf(runs, bestOf(runs, Measure::DollarsPerMillion)), best);
        }
    }

    void noRunOfTheFrontierIsBeatenAndAllOthersAre()
    {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const QList<BenchmarkRun> runs = madeUp(seed);
            const QList<qsizetype> frontier = frontierOf(runs, Measure::OutputThroughput);
            for (qsizetype i = 0; i < runs.size(); ++i) {
                const bool isBeaten = std::ranges::any_of(runs, [&](const BenchmarkRun &other) {
                    const double x = *other.outputPerUser() - *runs[i].outputPerUser();
                    const double y = *other.outputThroughput - *runs[i].outputThroughput;
                    return x >= 0 && y >= 0 && x + y > 0;
                });
                QCOMPARE(frontier.contains(i), !isBeaten);
            }
        }
    }

    void theBest_data()
    {
        QTest::addColumn<Measure>("measure");
        QTest::addColumn<QList<qsizetype>>("best");
        QTest::newRow("more is better") << Measure::OutputThroughput << QList<qsizetype>{2};
        QTest::newRow("less is better") << Measure::DollarsPerMillion << QList<qsizetype>{0};
        QTest::newRow("equal") << Measure::OutputPerUser << QList<qsizetype>{0, 1};
        QTest::newRow("known of none") << Measure::TtftP95 << QList<qsizetype>{};
    }
    void theBest()
    {
        QFETCH(Measure, measure);
        QTEST(bestOf({run(50, 100, 1.0), run(50, 150, 2.0), run(10, 160, {})}, measure), "best");
    }

    void nobodyIsBestAlone() { QVERIFY(bestOf({run(50, 100)}, Measure::OutputThroughput).isEmpty()); }

    void changesAreSharesOfTheBaseline()
    {
        const BenchmarkRun baseline = run(50, 100, 1.0);
        QCOMPARE(changeOf(run(40, 150, {}), baseline, Measure::OutputThroughput).value(), 0.5);
        QCOMPARE(changeOf(baseline, baseline, Measure::OutputPerDollar).value(), 0.0);
        QVERIFY(!changeOf(run(40, 150, {}), baseline, Measure::OutputPerDollar));
        QVERIFY(!changeOf(baseline, run(50, 0), Measure::OutputThroughput));
    }

    void onlyWhatDiffersIsTold()
    {
        BenchmarkRun one = run(1, 1);
        one.driver = u"570"_qs;
        one.plan = u"plan"_qs;
        one.arguments = {{u"VLLM_DTYPE"_qs, u"auto"_qs}};
        BenchmarkRun other = one;
        QVERIFY(differencesOf({one, other}).isEmpty());
        other.driver = u"580"_qs;
        other.arguments[u"VLLM_MAX_NUM_SEQS"_qs] = u"64"_qs;
        const QList<Difference> expected{{u"VLLM_MAX_NUM_SEQS"_qs, {QString(), u"64"_qs}},
                                         {u"driver"_qs, {u"570"_qs, u"580"_qs}}};
        QCOMPARE(differencesOf({one, other}), expected);
        QVERIFY(differencesOf({one}).isEmpty());
        QVERIFY(differencesOf({}).isEmpty());
    }

    void everyMeasureHasANameOfItsOwn()
    {
        QSet<QString> ids;
        for (const Measure measure : allMeasures())
            ids << measureId(measure);
        QCOMPARE(ids.size(), allMeasures().size());
    }
};

CODER_TEST(TstComparison);
#include "tst_comparison.moc"
