// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>

using namespace coder::test;

// The guard's own script in the demo cloud's VMs: armed by `coder up`, asked by the commands, and on its own once every
// program of ours is gone.
class TstGuard : public QObject
{
    Q_OBJECT

    static constexpr const char *smallest =
        "REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n";

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    QJsonArray tokens() const
    {
        return QJsonDocument::fromJson(m_bed->cloudApi("GET", u"profile/tokens"_qs))[u"data"].toArray();
    }
    QJsonObject session(const QString &name)
    {
        for (const QJsonValue &row : m_bed->run({u"list"_qs, u"--all"_qs, u"--json"_qs}).array())
            if (row[u"name"].toString() == name)
                return row.toObject();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(u"stand-in VMs cannot run here: "_qs + why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv(smallest);
    }
    void cleanupTestCase() { m_bed.reset(); }

    void aVmIsProtectedFromTheMomentItIsReady()
    {
        const Ran up = m_bed->run({u"up"_qs, u"one"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        QVERIFY2(up.object()[u"protected"].toBool(), words(up).constData());
        QVERIFY(up.object()[u"due_at"].isString());
        QCOMPARE(tokens().size(), 2); // the demo's own, and the guard's
        QCOMPARE(tokens().last()[u"label"].toString(), up.object()[u"label"].toString());
        QCOMPARE(tokens().last()[u"scopes"].toString(), u"linodes:read_write"_qs);
    }

    void whatItSaysAndWhatItWroteCanBeRead()
    {
        const Ran status = m_bed->run({u"watchdog"_qs, u"status"_qs, u"one"_qs, u"--json"_qs});
        QVERIFY2(status.code == 0, words(status).constData());
        QCOMPARE(status.object()[u"limits"][u"idle"].toInt(), 1800);
        QCOMPARE(status.object()[u"protection"].toString(), u"protected"_qs);
        const Ran drill = m_bed->run({u"watchdog"_qs, u"drill"_qs, u"one"_qs});
        QVERIFY2(drill.code == 0 && drill.out.contains("would destroy the VM now"), words(drill).constData());
        const Ran logs = m_bed->run({u"logs"_qs, u"one"_qs, u"--source"_qs, u"watchdog"_qs});
        QVERIFY2(logs.code == 0, words(logs).constData());
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void whatIsMeasuredHoldsTheVmAndLetsItGo()
    {
        QProcess *benchmark = m_bed->start({u"benchmark"_qs, u"one"_qs, u"--concurrency"_qs, u"1"_qs, u"--requests"_qs,
                                            u"400"_qs, u"--output-tokens"_qs, u"64"_qs});
        const auto holds = [this] {
            const Ran status = m_bed->run({u"watchdog"_qs, u"status"_qs, u"one"_qs, u"--json"_qs});
            return status.object()[u"holds"].toArray();
        };
        QTRY_VERIFY_WITH_TIMEOUT(holds().contains(u"benchmark"_qs), 60000);
        QCOMPARE(benchmark->state(), QProcess::Running);
        benchmark->terminate();
        QTRY_COMPARE_WITH_TIMEOUT(benchmark->state(), QProcess::NotRunning, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(holds(), QJsonArray(), 60000); // given back, not run out: that would take two minutes
    }

    void anExtensionReachesTheVmAndIsReadBack()
    {
        m_bed->endKeepers(); // also where nobody holds the connection
        const Ran extended = m_bed->run({u"extend"_qs, u"one"_qs, u"--for"_qs, u"1h"_qs, u"--json"_qs});
        QVERIFY2(extended.code == 0, words(extended).constData());
        QVERIFY2(extended.object()[u"protected"].toBool(), words(extended).constData());
        const Ran status = m_bed->run({u"watchdog"_qs, u"status"_qs, u"one"_qs, u"--json"_qs});
        QCOMPARE(status.object()[u"limits"][u"end"].toInt(), 5 * 3600 - 960);
        const Ran more = m_bed->run({u"extend"_qs, u"one"_qs, u"--for"_qs, u"1h"_qs});
        QVERIFY2(more.out.contains("may add US$0.52, for 1 started hour."), words(more).constData());
        QVERIFY(status.object()[u"keep"].toDouble() > 3500);
    }

    void anEndByHandRevokesItsToken()
    {
        const Ran down = m_bed->run({u"down"_qs, u"one"_qs, u"--force"_qs});
        QVERIFY2(down.code == 0, words(down).constData());
        QCOMPARE(tokens().size(), 1);
    }

    void withEveryProgramOfOursGoneAnIdleVmEndsItself()
    {
        m_bed->writeEnv(QByteArray(smallest) + "HOUR_AWARE=false\nWATCHDOG_WARNING_MINUTES=0\n");
        const Ran up = m_bed->run({u"up"_qs, u"two"_qs, u"--idle-limit"_qs, u"8s"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->endKeepers();
        QTRY_VERIFY_WITH_TIMEOUT(m_bed->machines().isEmpty(), 60000);
        const QJsonObject gone = session(u"two"_qs);
        QCOMPARE(gone[u"phase"].toString(), u"destroyed"_qs);
        QVERIFY2(QJsonDocument(gone).toJson().contains("ended_itself"), QJsonDocument(gone).toJson().constData());
        QVERIFY(!gone[u"protected"].toBool() && gone[u"protection"].isNull());
        QCOMPARE(tokens().size(), 1);
    }

    void aProgramThatSleptSaysWhatTheGuardDidMeanwhile()
    {
        m_bed->writeEnv(QByteArray(smallest) + "HOUR_AWARE=false\nWATCHDOG_WARNING_MINUTES=0\n");
        const Ran up = m_bed->run({u"up"_qs, u"three"_qs, u"--idle-limit"_qs, u"8s"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->freezeKeepers();
        QTRY_VERIFY_WITH_TIMEOUT(m_bed->machines().isEmpty(), 60000);
        m_bed->thawKeepers();
        QTRY_COMPARE_WITH_TIMEOUT(session(u"three"_qs)[u"phase"].toString(), u"destroyed"_qs, 60000);
        QVERIFY(QJsonDocument(session(u"three"_qs)).toJson().contains("ended_itself"));
        QCOMPARE(tokens().size(), 1);
    }
};

CODER_TEST(TstGuard);
#include "tst_guard.moc"
