// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QTest>

#include <signal.h>

using namespace coder::test;

// The program killed while it rotates the host key of a real sshd: the next one gets in, trusts nobody else, and rents
// nothing twice.
class TstRotationKilled : public QObject
{
    Q_OBJECT

    static bool hasBegun(const CoderBed &bed, const QByteArray &step)
    {
        QFile events(bed.path(u"state/linode-llm-coder/sessions/work/events.jsonl"_qs));
        return events.open(QIODevice::ReadOnly) && events.readAll().contains(QByteArray("\"detail\":\"" + step + "\""));
    }

private Q_SLOTS:
    void aKillAtThisStepIsHealedByTheNextUp_data()
    {
        QTest::addColumn<QByteArray>("step");
        for (const char *step : {"create", "ssh", "hostkey-make", "hostkey-switch", "hostkey-prove", "hostkey-drop",
                                 "hostkey-tag", "files", "install", "answer"})
            QTest::newRow(step) << QByteArray(step);
    }
    void aKillAtThisStepIsHealedByTheNextUp()
    {
        QFETCH(QByteArray, step);
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        CoderBed bed;
        QVERIFY2(bed.startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(bed.problem));
        bed.writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        QProcess *killed = bed.start({u"up"_qs, u"work"_qs});
        QTRY_VERIFY_WITH_TIMEOUT(hasBegun(bed, step) || killed->state() == QProcess::NotRunning, 30000);
        ::kill(pid_t(killed->processId()), SIGKILL);
        QTRY_COMPARE(killed->state(), QProcess::NotRunning);

        const Ran up = bed.run({u"up"_qs, u"work"_qs, u"--json"_qs});
        const QByteArray words = up.out + up.err;
        QVERIFY2(up.code == 0, words.constData());
        QCOMPARE(up.object()[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(bed.machines().size(), 1);
        QCOMPARE(bed.run({u"ssh"_qs, u"work"_qs, u"--"_qs, u"ls /etc/ssh/ssh_host_ed25519_key.old"_qs}).code, 2);
        QCOMPARE(bed.run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QCOMPARE(bed.machines().size(), 0);
    }
};

CODER_TEST(TstRotationKilled);
#include "tst_rotationkilled.moc"
