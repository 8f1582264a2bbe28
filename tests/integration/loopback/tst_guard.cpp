// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/aider.h"
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
    QJsonObject guard() { return m_bed->run({u"watchdog"_qs, u"status"_qs, u"one"_qs, u"--json"_qs}).object(); }
    // One that has taken a sample since the last hold was let go.
    QJsonObject idleGuard()
    {
        QJsonObject told;
        [&] { QTRY_COMPARE_WITH_TIMEOUT((told = guard())[u"state"].toString(), u"idle"_qs, 60000); }();
        return told;
    }
    // A request as aider sends it; what the model answers.
    QByteArray ask()
    {
        const QJsonObject told = session(u"one"_qs);
        QProcess shell;
        shell.start(
            u"sh"_qs,
            {u"-c"_qs,
             u". \"$0\"; curl -s --max-time 20 -H \"Authorization: Bearer $OPENAI_API_KEY\" -H "
             "'Content-Type: application/json' -d \"$1\" \"$OPENAI_API_BASE/chat/completions\""_qs,
             coder::aiderFiles(m_bed->path(u"data/linode-llm-coder/aider"_qs), u"one"_qs).environment,
             u"{\"model\":\"%1\",\"max_tokens\":64,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"_qs.arg(
                 told[u"served_model_name"].toString())});
        shell.waitForFinished(30000);
        return shell.readAllStandardOutput();
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

    void aHoldIsWorkAndItsEndIsIdlenessAgain()
    {
        idleGuard();
        QTRY_VERIFY_WITH_TIMEOUT(guard()[u"idle_seconds"].toDouble() > 0, 60000);
        QProcess *check = m_bed->start({u"check"_qs, u"one"_qs, u"--for"_qs, u"8s"_qs});
        QJsonObject held;
        QTRY_VERIFY_WITH_TIMEOUT((held = guard())[u"holds"].toArray().contains(u"check"_qs)
                                     && held[u"state"].toString() == u"active"_qs,
                                 60000);
        QCOMPARE(held[u"reason"].toString(), u"check"_qs);
        QCOMPARE(held[u"idle_seconds"].toDouble(), 0.0);
        QVERIFY(check->waitForFinished(60000));
        QCOMPARE(idleGuard()[u"holds"].toArray().size(), 0);
    }

    void whatThisProgramAsksTheModelIsNobodysWork()
    {
        const QJsonObject before = idleGuard();
        const Ran asked = m_bed->run({u"check"_qs, u"one"_qs, u"--ask"_qs, u"--for"_qs, u"1s"_qs, u"--json"_qs});
        QVERIFY2(asked.object()[u"tokens"][u"question"].isObject(), words(asked).constData());
        const QJsonObject after = idleGuard();
        QCOMPARE(after[u"generation_tokens"], before[u"generation_tokens"]);
        QCOMPARE(after[u"prompt_tokens"], before[u"prompt_tokens"]);
        // Somebody's is. What a question was said to take at most is forgiven for a minute: several are sent.
        const double told = after[u"generation_tokens"].toDouble();
        QTRY_VERIFY_WITH_TIMEOUT(ask().contains("choices") && guard()[u"generation_tokens"].toDouble() > told, 90000);
    }

    // A keeper that somebody stopped answers nobody: what is asked of the VM is asked past it.
    void aStoppedKeeperKeepsNobodyFromAskingTheVm()
    {
        m_bed->freezeKeepers();
        for (const QStringList &command :
             {QStringList{u"watchdog"_qs, u"status"_qs, u"one"_qs}, QStringList{u"watchdog"_qs, u"drill"_qs, u"one"_qs},
              QStringList{u"status"_qs, u"one"_qs}, QStringList{u"list"_qs},
              QStringList{u"check"_qs, u"one"_qs, u"--for"_qs, u"1s"_qs}}) {
            const Ran ran = m_bed->run(command + QStringList{u"--json"_qs}, 60000);
            QVERIFY2(ran.code == 0, qPrintable(command.join(u' ') + QString::fromUtf8(words(ran))));
        }
        const Ran status = m_bed->run({u"status"_qs, u"one"_qs, u"--json"_qs});
        QVERIFY2(status.object()[u"protected"].toBool(), words(status).constData()); // asked anew, not what was kept
        m_bed->thawKeepers();
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

    // The program stands still, as in sleep; somebody's requests go on, longer than the limit.
    void workGoesOnWhileTheProgramStandsStill()
    {
        m_bed->writeEnv(QByteArray(smallest) + "HOUR_AWARE=false\nWATCHDOG_WARNING_MINUTES=0\n");
        const Ran up = m_bed->run({u"up"_qs, u"busy"_qs, u"--idle-limit"_qs, u"12s"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->freezeKeepers();
        const QString requests =
            u". /etc/coder/secrets/vllm.env; for i in $(seq 16); do curl -s --max-time 20 -H \"Authorization: Bearer "
            "$VLLM_API_KEY\" -H 'Content-Type: application/json' -d '{\"model\":\"%1\",\"max_tokens\":4,\"messages\":"
            "[{\"role\":\"user\",\"content\":\"x\"}]}' http://127.0.0.1:8000/v1/chat/completions; sleep 1; done"_qs.arg(
                up.object()[u"served_model_name"].toString());
        const Ran worked = m_bed->run({u"ssh"_qs, u"busy"_qs, u"--"_qs, requests});
        QVERIFY2(worked.code == 0 && worked.out.count("\"choices\"") == 16, words(worked).constData());
        QCOMPARE(m_bed->machines().size(), 1);
        m_bed->thawKeepers();
        const Ran status = m_bed->run({u"status"_qs, u"busy"_qs, u"--json"_qs});
        QCOMPARE(status.object()[u"phase"].toString(), u"ready"_qs);
        QVERIFY2(status.object()[u"protected"].toBool(), words(status).constData());
        // From the last request on it is idle, and ends for that.
        QTRY_VERIFY_WITH_TIMEOUT(m_bed->machines().isEmpty(), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(session(u"busy"_qs)[u"phase"].toString(), u"destroyed"_qs, 60000);
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
