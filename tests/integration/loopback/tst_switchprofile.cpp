// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace coder::test;

// `coder switch-profile` on a demo cloud, whose engine has as much memory as it is given.
class TstSwitchProfile : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    Ran switchTo(const QString &profile)
    {
        return m_bed->run({u"switch-profile"_qs, u"work"_qs, profile, u"--json"_qs});
    }
    QByteArray served() { return m_bed->run({u"ssh"_qs, u"work"_qs, u"--"_qs, u"cat /etc/coder/compose.json"_qs}).out; }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(m_bed->problem));
        // As long a context as fits at nine tenths of the card, and not at eight.
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n"
                        "VLLM_MAX_MODEL_LEN=32768\n");
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
    }
    void cleanupTestCase() { m_bed.reset(); }

    void aRunningSessionIsServedWithAnotherProfileOnTheSameVm()
    {
        const QJsonArray before = m_bed->machines();
        const Ran ran = switchTo(u"c"_qs);
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"perf_profile"].toString(), u"C"_qs);
        QCOMPARE(ran.object()[u"phase"].toString(), u"ready"_qs);
        QVERIFY(served().contains("--max-num-seqs"));
        QCOMPARE(m_bed->machines(), before);
        QCOMPARE(switchTo(u"C"_qs).code, 0); // it is served already
    }

    void aProfileThatDoesNotFitIsTakenBackAndSaid()
    {
        const QByteArray before = served();
        const Ran ran = switchTo(u"A"_qs);
        QVERIFY2(ran.code == 1, words(ran).constData());
        QVERIFY2(ran.err.contains("model_failed") && ran.err.contains("A: engine"), words(ran).constData());
        QCOMPARE(ran.object()[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(ran.object()[u"perf_profile"].toString(), u"C"_qs);
        QCOMPARE(served(), before);
        QCOMPARE(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}).code, 0);
    }

    void withoutAKeeperTheCommandDoesItItselfAndLeavesOneBehind()
    {
        m_bed->endKeepers();
        const Ran ran = switchTo(u"D"_qs);
        QVERIFY2(ran.code == 0, words(ran).constData());
        QVERIFY(served().contains("--enable-prefix-caching"));
        const Ran longer = m_bed->run({u"extend"_qs, u"work"_qs, u"--json"_qs}); // by the keeper
        QVERIFY2(longer.code == 0, words(longer).constData());
    }

    void whatIsNoneIsAUsageError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("a profile") << QStringList{u"switch-profile"_qs, u"work"_qs, u"F"_qs} << 2;
        QTest::newRow("no profile") << QStringList{u"switch-profile"_qs, u"work"_qs} << 2;
        QTest::newRow("a session") << QStringList{u"switch-profile"_qs, u"nobody"_qs, u"B"_qs} << 3;
    }
    void whatIsNoneIsAUsageError()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Ran ran = m_bed->run(arguments);
        QVERIFY2(ran.code == code, words(ran).constData());
    }
};

CODER_TEST(TstSwitchProfile);
#include "tst_switchprofile.moc"
