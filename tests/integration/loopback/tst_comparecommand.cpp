// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

QString seed(const QString &name)
{
    return QStringLiteral(CODER_SOURCE_DIR "/tests/fuzz/seeds/results/") + name;
}

QStringList keptFiles(const CoderBed &bed)
{
    const QString data = bed.environment.value(u"XDG_DATA_HOME"_qs);
    return QDir(data + u"/linode-llm-coder/benchmarks"_qs).entryList({u"*.json"_qs}, QDir::Files);
}

} // namespace

// Kept runs: where they come from, and what is made of them.
class TstCompareCommand : public QObject
{
    Q_OBJECT

    CoderBed m_bed;

private Q_SLOTS:
    void nothingKeptIsSaid()
    {
        for (const QString &command : {u"benchmark-compare"_qs, u"benchmark-status"_qs, u"recommend"_qs}) {
            const Ran ran = m_bed.run({command});
            QCOMPARE(ran.code, 3);
            QVERIFY2(ran.err.contains("benchmark-collect"), ran.err.constData());
        }
    }

    void resultsOfOthersAreKeptOnce()
    {
        for (int round = 0; round < 2; ++round) {
            const Ran ran = m_bed.run({u"benchmark-import"_qs, seed(u"vllm"_qs), seed(u"own_array"_qs),
                                       seed(u"older_database"_qs), seed(u"all_failed"_qs), u"--json"_qs});
            QVERIFY2(ran.code == 0, ran.err.constData());
            QCOMPARE(ran.object()[u"imported"].toInt(), 4);
            QVERIFY2(ran.err.contains("record 2"), ran.err.constData());
        }
        QCOMPARE(keptFiles(m_bed).size(), 4);
    }

    void theyAreSortedAndFiltered_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("models"); // how they end
        QTest::newRow("newest first") << QStringList{}
                                      << QStringList{u"7B-Instruct"_qs, u"7B-Instruct"_qs, u"a"_qs,
                                                     u"32B-Instruct-AWQ"_qs};
        QTest::newRow("cost") << QStringList{u"--sort"_qs, u"cost"_qs, u"--plan"_qs, u"RTX4000"_qs}
                              << QStringList{u"7B-Instruct"_qs, u"32B-Instruct-AWQ"_qs};
        QTest::newRow("workload") << QStringList{u"--workload"_qs, u"context-heavy"_qs}
                                  << QStringList{u"32B-Instruct-AWQ"_qs};
        QTest::newRow("throughput") << QStringList{u"--sort"_qs, u"throughput"_qs, u"--model"_qs, u"qwen"_qs}
                                    << QStringList{u"7B-Instruct"_qs, u"7B-Instruct"_qs, u"32B-Instruct-AWQ"_qs};
    }
    void theyAreSortedAndFiltered()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, models);
        const Ran ran = m_bed.run(QStringList{u"benchmark-compare"_qs, u"--json"_qs} + arguments);
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonArray runs = ran.array();
        QCOMPARE(runs.size(), models.size());
        for (qsizetype i = 0; i < models.size(); ++i)
            QVERIFY2(runs[i][u"model"].toString().endsWith(models[i]), ran.out.constData());
    }

    void aPriceThatNobodyToldIsUnknown()
    {
        const Ran ran = m_bed.run({u"benchmark-compare"_qs, u"20260714"_qs, u"--json"_qs});
        for (const QJsonValue &run : ran.array()) {
            QVERIFY(run[u"hourly_usd"].isNull());
            QVERIFY(run[u"usd_per_million_output_tokens"].isNull());
        }
        const Ran text = m_bed.run({u"benchmark-compare"_qs, u"20260714"_qs});
        QVERIFY2(text.out.contains("unknown") && !text.out.contains("$0.00"), text.out.constData());
    }

    void reportsAreWrittenInEveryForm_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("table") << u"table"_qs << QByteArray("Run ");
        QTest::newRow("json") << u"json"_qs << QByteArray("[");
        QTest::newRow("csv") << u"csv"_qs << QByteArray("baseline,cancelled,");
        QTest::newRow("markdown") << u"markdown"_qs << QByteArray("| Run | ");
        QTest::newRow("html") << u"html"_qs << QByteArray("<!DOCTYPE html>");
    }
    void reportsAreWrittenInEveryForm()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, begins);
        const QString path = m_bed.path(u"report."_qs + format);
        const Ran ran = m_bed.run(
            {u"benchmark-compare"_qs, u"--baseline"_qs, u"20261123"_qs, u"--format"_qs, format, u"--output"_qs, path});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QByteArray report = readFile(path).value_or(QByteArray());
        QVERIFY2(report.startsWith(begins), report.constData());
        QVERIFY2(report.contains("Qwen2.5-Coder-32B-Instruct-AWQ"), report.constData());
        for (const char *outside : {"http:", "https:", "src=", "<script"})
            QVERIFY2(!report.contains(outside), outside);
        if (format != u"json" && format != u"csv")
            QVERIFY2(report.contains("(-57 %)"), report.constData()); // 21.5 beside 50 tokens a second
    }

    void aFileIsComparedWithoutBeingKept()
    {
        const qsizetype before = keptFiles(m_bed).size();
        const Ran ran = m_bed.run({u"benchmark-compare"_qs, seed(u"vllm_appended"_qs), u"--json"_qs});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(ran.array().size(), 2);
        QCOMPARE(keptFiles(m_bed).size(), before);
    }

    void theStatusTellsHowSureItIs()
    {
        const Ran ran = m_bed.run({u"benchmark-status"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, ran.err.constData());
        const QJsonArray all = ran.object()[u"configurations"].toArray();
        QCOMPARE(all.size(), 3); // the run without an answer counts nowhere
        for (const QJsonValue &one : all)
            QCOMPARE(one[u"confidence"].toString(), u"low"_qs);
    }

    void adviceIsHonestAboutThinData()
    {
        const Ran ran = m_bed.run({u"recommend"_qs, u"--task"_qs, u"coding"_qs, u"--budget"_qs, u"1"_qs});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QVERIFY2(ran.out.startsWith("1. Qwen/Qwen2.5-Coder-7B-Instruct on g2-gpu-rtx4000a1-s"), ran.out.constData());
        QVERIFY2(ran.out.contains("That is too little to rely on"), ran.out.constData());
        QVERIFY2(ran.out.contains("Its price is not known"), ran.out.constData());
        QVERIFY2(ran.err.contains("1 measured configuration costs more than the budget"), ran.err.constData());
    }

    void whatIsNotThereIsNamed()
    {
        const Ran ran = m_bed.run({u"benchmark-compare"_qs, u"nobody"_qs});
        QVERIFY2(ran.code == 1 && ran.err.contains("nobody"), ran.err.constData());
        const Ran none = m_bed.run({u"benchmark-import"_qs, seed(u"missing"_qs)});
        QVERIFY2(none.code != 0 && none.err.contains("missing"), none.err.constData());
    }
};

CODER_TEST(TstCompareCommand);
#include "tst_comparecommand.moc"
