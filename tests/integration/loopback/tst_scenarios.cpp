// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/scenario/scenario.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QJsonDocument>
#include <QTest>
#include <csignal>

using namespace coder;
using namespace coder::test;

// How one run of a command on a cloud that misbehaves has to end.
struct Expected
{
    int code = 0;
    QString error;     // the name the message ends with; empty = none
    QStringList words; // in what it says
    int machines = 0;  // rented afterwards
};

// What a person at the command line meets when things go wrong: the built program, real HTTP, real SSH. One demo cloud
// plays one scenario after the other; each name in docs/errors.md is played here.
class TstScenarios : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    void play(const QStringList &names) const { QVERIFY(m_bed->play(names)); }

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }

    // The error object of the last message, with --json.
    static QJsonObject errorIn(const QByteArray &err)
    {
        QJsonObject last;
        for (const QByteArray &line : err.split('\n'))
            if (const QJsonObject object = QJsonDocument::fromJson(line).object(); object.contains(u"error"_qs))
                last = object;
        return last;
    }

    void check(const Ran &ran, const Expected &expected) const
    {
        QVERIFY2(ran.code == expected.code, words(ran).constData());
        QVERIFY2(errorIn(ran.err)[u"error"].toString() == expected.error, words(ran).constData());
        for (const QString &word : expected.words)
            QVERIFY2(ran.err.contains(word.toUtf8()), words(ran).constData());
        QCOMPARE(m_bed->machines().size(), expected.machines);
    }

    void destroyAll() const
    {
        play({});
        const QJsonArray sessions = m_bed->run({u"list"_qs, u"--json"_qs}).array();
        for (const QJsonValue &session : sessions)
            m_bed->run({u"down"_qs, session[u"name"].toString(), u"--force"_qs, u"--json"_qs});
        QCOMPARE(m_bed->machines().size(), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"1200"_qs}), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
    }
    void cleanupTestCase() { m_bed.reset(); }

    void upEndsAsTheCatalogueSays_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Expected>("expected");
        const auto row = [](const char *name, const Expected &expected) {
            QTest::newRow(name) << QString::fromLatin1(name) << expected;
        };
        const QString nothing = u"Nothing was rented."_qs;
        const QString kept = u"The VM is kept and is billed"_qs;
        row("sold-out", {4, u"sold_out"_qs, {nothing, u"us-ord has no g2-gpu-rtx4000a2-s left"_qs, u"fr-par"_qs}});
        row("missing-scope", {4, u"scope_missing"_qs, {nothing, u"linodes:read_write"_qs}});
        row("bad-token", {4, u"token_invalid"_qs, {nothing}});
        row("maintenance-503", {1, u"provider_maintenance"_qs, {nothing, u"status.linode.com"_qs}});
        row("api-500", {1, u"provider_broken"_qs, {nothing}});
        row("model-gated", {1, u"model_gated"_qs, {nothing, u"HUGGING_FACE_HUB_TOKEN"_qs}});
        row("rate-limited", {0, {}, {}, 1});
        row("api-timeout-after-create", {0, {}, {}, 1});
        row("html-502", {0, {}, {}, 1});
        row("hub-unreachable", {0, {}, {u"the model was not checked"_qs}, 1});
        row("slow-boot", {0, {}, {}, 1});
        row("ssh-refused-then-ok", {0, {}, {}, 1});
        row("ip-changed", {0, {}, {u"the session's firewall now admits 127.0.0.1/32"_qs}, 1});
        row("reboot-needed", {0, {}, {}, 1});
        row("wrong-host-key", {1, u"host_key_mismatch"_qs, {kept, u"End it with"_qs}, 1});
        row("cloud-init-error", {1, u"bootstrap_failed"_qs, {kept, u"cloud-init: "_qs}, 1});
        row("disk-full-on-vm", {1, u"vm_disk_full"_qs, {kept, u"larger disk"_qs}, 1});
        row("vllm-never-ready", {1, u"not_healable"_qs, {kept, u"still_starting"_qs}, 1});
        row("vllm-hangs", {1, u"not_healable"_qs, {kept, u"engine_timeout"_qs, u"Billed so far"_qs}, 1});
        row("vllm-trust-remote-code", {1, u"healing_asks"_qs, {kept, u"coder heal"_qs, u"your trust"_qs}, 1});
        row("vllm-cuda-oom-graph", {0, {}, {u"put right"_qs}, 1});
    }
    void upEndsAsTheCatalogueSays()
    {
        QFETCH(QString, scenario);
        QFETCH(Expected, expected);
        play({scenario});
        check(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}), expected);
        destroyAll();
    }

    void aModelServerThatFailedStartsTheSecondTime()
    {
        play({u"vllm-oom-then-ok"_qs});
        check(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}), {1, u"not_healable"_qs, {u"cuda_oom_load"_qs}, 1});
        check(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}), {0, {}, {}, 1});
        destroyAll();
    }

    // One session lives through all that can go wrong with its end.
    void aSessionsEndIsProvedWhateverStandsInItsWay()
    {
        play({u"delete-locked"_qs});
        check(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}), {0, {}, {}, 1});

        play({u"token-revoked-later"_qs});
        check(m_bed->run({u"list"_qs, u"--json"_qs}), {4, u"token_invalid"_qs, {u"The VM is kept"_qs}, 1});
        play({u"other-account"_qs});
        const Ran elsewhere = m_bed->run({u"list"_qs, u"--json"_qs});
        QCOMPARE(elsewhere.array().first()[u"phase"].toString(), u"unknown"_qs);
        check(elsewhere, {0, u"account_mismatch"_qs, {u"somebody-else"_qs}, 1});

        QProcess *down = m_bed->start({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs});
        QByteArray said;
        const auto hasSaid = [&](const char *id) {
            said += down->readAllStandardError();
            return said.contains(id);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(hasSaid("account_mismatch"), said.constData(), 20000);
        play({u"delete-locked"_qs});
        QTRY_VERIFY2_WITH_TIMEOUT(hasSaid("vm_locked"), said.constData(), 60000);
        QVERIFY(said.contains("The VM is not proved gone"));
        QCOMPARE(m_bed->machines().size(), 1);
        play({u"delete-fails-twice"_qs});
        QVERIFY(down->waitForFinished(60000));
        QCOMPARE(down->exitCode(), 0);
        QCOMPARE(QJsonDocument::fromJson(down->readAllStandardOutput()).object()[u"phase"].toString(), u"destroyed"_qs);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void waitingForAnEndCanBeLeftToTheBackground()
    {
        play({u"delete-locked"_qs});
        check(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}), {0, {}, {}, 1});
        QProcess *down = m_bed->start({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs});
        QByteArray said;
        const auto hasSaid = [&](const char *id) {
            said += down->readAllStandardError();
            return said.contains(id);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(hasSaid("vm_locked"), said.constData(), 60000);
        ::kill(pid_t(down->processId()), SIGINT);
        QVERIFY(down->waitForFinished(30000));
        QCOMPARE(down->exitCode(), 6);
        play({}); // the lock is taken away: the keeper goes on by itself
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 0, 60000);
    }

    void aVmThatVanishesIsSaidByList()
    {
        play({u"vm-vanishes"_qs});
        check(m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs}), {0, {}, {}, 1});
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 0, 60000);
        QString phase;
        const auto isOver = [&] {
            const Ran listed = m_bed->run({u"list"_qs, u"--all"_qs, u"--json"_qs});
            const QJsonArray sessions = listed.array();
            for (const QJsonValue &session : sessions)
                if (session[u"name"].toString() == u"work"_qs)
                    phase = session[u"phase"].toString();
            return phase == u"destroyed"_qs;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isOver(), qPrintable(phase), 60000);
        const QJsonObject gone = m_bed->run({u"status"_qs, u"work"_qs, u"--json"_qs}).object();
        // What healed such a session before may have been noted first.
        QCOMPARE(gone[u"notices"].toArray().last()[u"notice"].toString(), u"vm_gone"_qs);
    }

    void everyErrorIsExplained()
    {
        const Ran ran = m_bed->run({u"explain"_qs, u"not_admitted"_qs});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains("FIREWALL_ID"), words(ran).constData());
        QCOMPARE(m_bed->run({u"explain"_qs, u"rain"_qs}).code, 2);
    }

    void aScenarioThatIsNoneIsAUsageError()
    {
        const Ran ran = m_bed->run({u"demo-cloud"_qs, u"--scenario"_qs, u"rain"_qs});
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains("rain") && ran.err.contains("sold-out"));
        const Ran all = m_bed->run({u"demo-cloud"_qs, u"--list-scenarios"_qs});
        QCOMPARE(all.code, 0);
        QCOMPARE(all.out.trimmed().split('\n').size(), demo::scenarios().size());
    }
};

CODER_TEST(TstScenarios);

#include "tst_scenarios.moc"
