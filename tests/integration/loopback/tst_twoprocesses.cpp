// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder::test;

// Two processes want something of one session at the same moment: one VM, one outcome, and each is told the truth.
// Where the session is ready a third one, the keeper of its tunnel, has it in its hands.
class TstTwoProcesses : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    // Both at once, until both have ended.
    QList<Ran> both(const QStringList &one, const QStringList &other)
    {
        const QList<QProcess *> started{m_bed->start(one), m_bed->start(other)};
        QList<Ran> ends;
        for (QProcess *process : started) {
            const bool hasEnded = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 120000);
            ends << Ran{hasEnded ? process->exitCode() : -1, false, process->readAllStandardOutput(),
                        process->readAllStandardError()};
        }
        return ends;
    }
    QJsonObject status() { return m_bed->run({u"status"_qs, u"work"_qs, u"--json"_qs}).object(); }
    static QByteArray words(const QList<Ran> &ends)
    {
        QByteArray all;
        for (const Ran &end : ends)
            all += "\n" + QByteArray::number(end.code) + ": " + end.out + end.err;
        return all;
    }
    static QDateTime leaseOf(const QJsonObject &session)
    {
        return QDateTime::fromString(session[u"lease_ends"].toString(), Qt::ISODate);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
    }
    void cleanupTestCase() { m_bed.reset(); }

    void twoUpsMakeOneVmAndBothSeeItReady()
    {
        const QStringList up{u"up"_qs, u"work"_qs, u"--json"_qs};
        const QList<Ran> ends = both(up, up);
        for (const Ran &end : ends) {
            QVERIFY2(end.code == 0, words(ends).constData());
            QCOMPARE(end.object()[u"phase"].toString(), u"ready"_qs);
        }
        QCOMPARE(ends.at(0).object()[u"instance_id"], ends.at(1).object()[u"instance_id"]);
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void twoExtensionsAreBothGiven()
    {
        const QDateTime before = leaseOf(status());
        const QList<Ran> ends = both({u"extend"_qs, u"work"_qs, u"--for"_qs, u"1h"_qs, u"--json"_qs},
                                     {u"extend"_qs, u"work"_qs, u"--for"_qs, u"2h"_qs, u"--json"_qs});
        for (const Ran &end : ends) {
            QVERIFY2(end.code == 0, words(ends).constData());
            QVERIFY(leaseOf(end.object()) > before);
        }
        QTRY_COMPARE_WITH_TIMEOUT(before.secsTo(leaseOf(status())), 3 * 3600, 20000);
    }

    void ofTwoSwitchesOneIsServedAndTheOtherIsToldSo()
    {
        const QList<Ran> ends = both({u"switch-profile"_qs, u"work"_qs, u"B"_qs, u"--json"_qs},
                                     {u"switch-profile"_qs, u"work"_qs, u"C"_qs, u"--json"_qs});
        const QJsonObject session = status();
        QCOMPARE(session[u"phase"].toString(), u"ready"_qs);
        const QString served = session[u"perf_profile"].toString();
        QVERIFY2(served == u"B"_qs || served == u"C"_qs, words(ends).constData());
        const qsizetype winner = served == u"B"_qs ? 0 : 1;
        QVERIFY2(ends.at(winner).code == 0, words(ends).constData());
        const Ran &other = ends.at(1 - winner);
        const QString asked = winner == 0 ? u"C"_qs : u"B"_qs;
        QVERIFY2(other.code == 5 || other.object()[u"perf_profile"].toString() == asked, words(ends).constData());
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void anExtensionAndADestructionAtOnceEndInADestroyedVm()
    {
        const QList<Ran> ends = both({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs},
                                     {u"extend"_qs, u"work"_qs, u"--for"_qs, u"1h"_qs, u"--json"_qs});
        QVERIFY2(ends.at(0).code == 0, words(ends).constData());
        QCOMPARE(ends.at(0).object()[u"phase"].toString(), u"destroyed"_qs);
        // Given before the end was wanted, or refused because of it.
        QVERIFY2(ends.at(1).code == 0 || ends.at(1).err.contains("lease_ended"), words(ends).constData());
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void aHealingAndADestructionAtOnceEndInADestroyedVm()
    {
        QCOMPARE(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}).code, 0);
        const QList<Ran> ends =
            both({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs}, {u"heal"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(ends.at(0).code == 0, words(ends).constData());
        QCOMPARE(ends.at(0).object()[u"phase"].toString(), u"destroyed"_qs);
        // It was found well before the end was wanted, or is told that the session is gone.
        QVERIFY2(ends.at(1).code == 0 || ends.at(1).err.contains("error"), words(ends).constData());
        QCOMPARE(status()[u"phase"].toString(), u"destroyed"_qs);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void aKeeperThatWasStoppedGoesOnWhenItsSessionIsToBeDestroyed()
    {
        QCOMPARE(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}).code, 0);
        m_bed->freezeKeepers();
        const Ran down = m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs});
        QVERIFY2(down.code == 0, words({down}).constData());
        QCOMPARE(down.object()[u"phase"].toString(), u"destroyed"_qs);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void twoDownsBothTellOfTheProof()
    {
        QCOMPARE(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}).code, 0);
        const QStringList down{u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs};
        const QList<Ran> ends = both(down, down);
        for (const Ran &end : ends) {
            QVERIFY2(end.code == 0, words(ends).constData());
            QCOMPARE(end.object()[u"phase"].toString(), u"destroyed"_qs);
        }
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void anUpAndADownAtOnceLeaveNothingRentedThatNobodyKnows()
    {
        const QList<Ran> ends =
            both({u"up"_qs, u"work"_qs, u"--json"_qs}, {u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs});
        const QString phase = status()[u"phase"].toString();
        // The down came first (there was nothing to end), or it ended what the up had begun.
        const bool isUp = phase == u"ready"_qs && ends.at(0).code == 0;
        const bool isEnded = phase == u"destroyed"_qs && ends.at(1).code == 0;
        QVERIFY2(isUp || isEnded, words(ends).constData());
        QCOMPARE(m_bed->machines().size(), isUp ? 1 : 0);
    }
};

CODER_TEST(TstTwoProcesses);
#include "tst_twoprocesses.moc"
