// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace coder::test;

// The program killed at every step of its journal, on a demo cloud with real HTTP and real SSH. The kill comes from
// within, at one exact write (tests/support/killer), so that each row is the same moment on every computer.
//
// A life is one session that is killed at one moment after the other; each process goes on from what the one before
// left on disk. That takes all steps of a bring-up through two VMs, and is harder than a fresh VM for each of them.
class TstKilledSteps : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;
    QByteArray m_foreign; // the VMs of others, as the provider tells them

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }

    Ran killedAt(const QString &moment, const QStringList &arguments)
    {
        const QProcessEnvironment mine = m_bed->environment;
        m_bed->environment.insert(u"CODER_KILL_AT"_qs, moment);
        m_bed->environment.insert(u"LD_PRELOAD"_qs, QStringLiteral(CODER_BINARY_DIR "/bin/libkiller.so"));
        m_bed->environment.insert(u"ASAN_OPTIONS"_qs, u"verify_asan_link_order=0"_qs);
        Ran ran = m_bed->run(arguments);
        m_bed->environment = mine;
        return ran;
    }

    QJsonArray instances() const
    {
        return QJsonDocument::fromJson(m_bed->cloudApi("GET", u"linode/instances"_qs))[u"data"].toArray();
    }
    static bool isForeign(const QJsonValue &instance) { return instance[u"label"].toString().startsWith(u"theirs"_qs); }
    QByteArray foreign() const
    {
        QJsonArray rows;
        for (const QJsonValue &instance : instances())
            if (isForeign(instance))
                rows << instance;
        return QJsonDocument(rows).toJson();
    }
    QStringList ours() const
    {
        QStringList labels;
        for (const QJsonValue &instance : instances())
            if (!isForeign(instance))
                labels << instance[u"label"].toString();
        return labels;
    }
    qsizetype firewalls() const
    {
        return QJsonDocument::fromJson(m_bed->cloudApi("GET", u"networking/firewalls"_qs))[u"data"].toArray().size();
    }
    bool rentForeign(const QString &label, const QStringList &tags) const
    {
        const QJsonObject body{{u"label"_qs, label},
                               {u"region"_qs, u"us-ord"_qs},
                               {u"type"_qs, u"g6-nanode-1"_qs},
                               {u"interface_generation"_qs, u"legacy_config"_qs},
                               {u"tags"_qs, QJsonArray::fromStringList(tags)}};
        const QByteArray told = m_bed->cloudApi("POST", u"linode/instances"_qs, QJsonDocument(body).toJson());
        if (QJsonDocument::fromJson(told)[u"id"].toInteger() == 0)
            qWarning("%s", told.constData());
        return QJsonDocument::fromJson(told)[u"id"].toInteger() != 0;
    }

    // After one `coder list` no VM of ours is unlisted, and none of others was touched.
    void checkList()
    {
        const Ran listed = m_bed->run({u"list"_qs, u"--json"_qs});
        QVERIFY2(listed.code == 0, words(listed).constData());
        QStringList known;
        for (const QJsonValue &session : listed.array())
            known << session[u"label"].toString();
        const QStringList rented = ours();
        QVERIFY2(rented.size() <= 1, qPrintable(rented.join(u' ')));
        for (const QString &label : rented)
            QVERIFY2(known.contains(label), words(listed).constData());
        QCOMPARE(foreign(), m_foreign);
    }

    void checkKilled(const QString &moment, const QStringList &arguments)
    {
        const Ran ran = killedAt(moment, arguments);
        QVERIFY2(ran.wasKilled, qPrintable(moment + QString::fromUtf8(words(ran))));
        checkList();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        QVERIFY(rentForeign(u"theirs-untagged"_qs, {}));
        QVERIFY(rentForeign(u"theirs-tagged"_qs, {u"coder"_qs, u"coder-install-ffffffff"_qs, u"coder-name-work"_qs}));
        QTRY_COMPARE_WITH_TIMEOUT(foreign().count("\"offline\""), 2, 20000);
        m_foreign = foreign();
        QVERIFY(m_foreign.contains("theirs-untagged") && m_foreign.contains("theirs-tagged"));
    }
    void cleanupTestCase() { m_bed.reset(); }

    void aBringUpGoesOnWhereverItWasKilled_data()
    {
        QTest::addColumn<QStringList>("moments");
        const QStringList steps{
            u"account"_qs,        u"region"_qs,        u"price"_qs,        u"model"_qs,         u"key"_qs,
            u"generation"_qs,     u"image"_qs,         u"admit"_qs,        u"firewall-find"_qs, u"firewall"_qs,
            u"create"_qs,         u"boot"_qs,          u"pin"_qs,          u"ssh"_qs,           u"hostkey-make"_qs,
            u"hostkey-switch"_qs, u"hostkey-prove"_qs, u"hostkey-drop"_qs, u"hostkey-tag"_qs,   u"admit-see"_qs,
            u"connect"_qs,        u"files"_qs,         u"retry"_qs,        u"tunnel"_qs,        u"tunnel-webui"_qs,
            u"install"_qs,        u"engine"_qs,        u"models"_qs,       u"answer"_qs,        u"publish"_qs};
        QStringList begun;
        QStringList unrecorded;
        for (const QString &step : steps) {
            begun << step + u":begun"_qs;
            unrecorded << step + u":before 1"_qs;
        }
        QTest::newRow("with a step begun and nothing of it done") << begun;
        QTest::newRow("with a step done and not recorded") << unrecorded;
        QTest::newRow("with the call that rents written down and not sent")
            << QStringList{u"create:after 1"_qs, u"admit-narrow:begun"_qs};
        QTest::newRow("with a VM rented whose id is not on disk")
            << QStringList{u"create:before 2"_qs, u"admit-narrow:before 1"_qs};
    }
    void aBringUpGoesOnWhereverItWasKilled()
    {
        QFETCH(QStringList, moments);
        for (const QString &moment : moments) {
            checkKilled(moment, {u"up"_qs, u"work"_qs, u"--json"_qs});
            if (QTest::currentTestFailed())
                return;
        }
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        QCOMPARE(up.object()[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(ours(), QStringList(up.object()[u"label"].toString()));
        QCOMPARE(firewalls(), 1);
        QCOMPARE(m_bed->run({u"ssh"_qs, u"work"_qs, u"--"_qs, u"ls /etc/ssh/ssh_host_ed25519_key.old"_qs}).code, 2);
        const Ran down = m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs, u"--json"_qs});
        QVERIFY2(down.code == 0, words(down).constData());
        QCOMPARE(ours(), QStringList());
        QCOMPARE(firewalls(), 0);
        checkList();
    }

    void aSwitchGoesOnWhereverItWasKilled_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("moment");
        QTest::newRow("with a step begun and nothing of it done") << u"B"_qs << u"begun"_qs;
        QTest::newRow("with a step done and not recorded") << u"C"_qs << u"before 1"_qs;
    }
    void aSwitchGoesOnWhereverItWasKilled()
    {
        QFETCH(QString, profile);
        QFETCH(QString, moment);
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->endKeepers();
        QStringList arguments{u"switch-profile"_qs, u"work"_qs, profile};
        for (const char *step : {"ssh", "tunnel", "tunnel-webui", "switch-files", "switch-restart", "switch-engine",
                                 "models", "answer", "switch-done"}) {
            checkKilled(QString::fromLatin1(step) + u':' + moment, arguments);
            if (QTest::currentTestFailed())
                return;
            arguments = QStringList{u"up"_qs, u"work"_qs};
        }
        const Ran again = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(again.code == 0, words(again).constData());
        QCOMPARE(again.object()[u"perf_profile"].toString(), profile);
        QCOMPARE(again.object()[u"instance_id"], up.object()[u"instance_id"]);
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        checkList();
    }

    // The first kill is behind the start that fails; from there on each process goes on with the one attempt.
    void aHealingGoesOnWhereverItWasKilled()
    {
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        QVERIFY(m_bed->play({u"vllm-cuda-oom-graph"_qs}));
        const QStringList up{u"up"_qs, u"work"_qs, u"--json"_qs};
        for (const char *moment : {"heal-look:begun", "ssh:begun", "tunnel:before 1", "heal-look:before 1",
                                   "heal-host:begun", "heal-files:begun", "heal-files:before 1", "heal-restart:begun",
                                   "heal-restart:before 1", "heal-engine:begun", "models:begun", "answer:before 1",
                                   "publish:before 1", "heal-done:begun", "heal-done:before 1"}) {
            checkKilled(QString::fromLatin1(moment), up);
            if (QTest::currentTestFailed())
                return;
        }
        const Ran again = m_bed->run(up);
        QVERIFY2(again.code == 0, words(again).constData());
        const QJsonObject session = again.object();
        QCOMPARE(session[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(session[u"healed"].toArray().size(), 1);
        QCOMPARE(session[u"healed"][0][u"class"].toString(), u"cuda_oom_graph"_qs);
        QCOMPARE(session[u"engine_changes"].toArray().size(), 1);
        QCOMPARE(ours().size(), 1);
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QVERIFY(m_bed->play({}));
        checkList();
    }

    // What is on the way back only comes first: from there on each process goes back, too.
    void aSwitchThatIsTakenBackGoesOnWhereverItWasKilled()
    {
        // As long a context as fits at nine tenths of the card, and not at eight, which is profile A's.
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n"
                        "VLLM_MAX_MODEL_LEN=32768\n");
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->endKeepers();
        QStringList arguments{u"switch-profile"_qs, u"work"_qs, u"A"_qs};
        for (const char *moment :
             {"models:begun", "ssh:begun", "tunnel:before 1", "switch-files:begun", "switch-files:before 1",
              "switch-restart:before 1", "switch-engine:begun", "answer:before 1", "switch-done:begun"}) {
            checkKilled(QString::fromLatin1(moment), arguments);
            if (QTest::currentTestFailed())
                return;
            arguments = QStringList{u"up"_qs, u"work"_qs};
        }
        const Ran again = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(again.code == 0, words(again).constData());
        QCOMPARE(again.object()[u"perf_profile"], up.object()[u"perf_profile"]);
        QVERIFY2(again.out.contains("switch_undone"), words(again).constData());
        QCOMPARE(again.object()[u"instance_id"], up.object()[u"instance_id"]);
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        checkList();
    }

    void aSwitchOfTheModelGoesOnWhereverItWasKilled()
    {
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->endKeepers();
        QStringList arguments{u"switch-model"_qs, u"Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"_qs, u"work"_qs};
        for (const char *moment :
             {"switch-model:begun", "switch-model:before 1", "switch-room:begun", "switch-vetted:begun",
              "switch-vetted:before 1", "switch-files:begun", "switch-files:before 1", "switch-restart:before 1",
              "switch-engine:begun", "answer:before 1", "publish:before 1", "switch-done:begun"}) {
            checkKilled(QString::fromLatin1(moment), arguments);
            if (QTest::currentTestFailed())
                return;
            arguments = QStringList{u"up"_qs, u"work"_qs};
        }
        const Ran again = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(again.code == 0, words(again).constData());
        QCOMPARE(again.object()[u"model"].toString(), u"Qwen/Qwen2.5-Coder-14B-Instruct-AWQ"_qs);
        QCOMPARE(again.object()[u"instance_id"], up.object()[u"instance_id"]);
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        checkList();
    }

    // Nothing is known of the model, as the hub is out of reach: its engine is met by too little memory.
    void aModelThatIsTakenBackGoesOnWhereverItWasKilled()
    {
        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        m_bed->endKeepers();
        const QProcessEnvironment mine = m_bed->environment;
        m_bed->environment.insert(u"HF_ENDPOINT"_qs, u"http://127.0.0.1:9"_qs);
        QStringList arguments{u"switch-model"_qs, u"Qwen/Qwen2.5-Coder-32B-Instruct"_qs, u"work"_qs};
        for (const char *moment : {"models:begun", "switch-files:begun", "switch-restart:before 1",
                                   "switch-engine:begun", "answer:before 1", "switch-done:begun"}) {
            checkKilled(QString::fromLatin1(moment), arguments);
            if (QTest::currentTestFailed())
                return;
            arguments = QStringList{u"up"_qs, u"work"_qs};
        }
        m_bed->environment = mine;
        const Ran again = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(again.code == 0, words(again).constData());
        QCOMPARE(again.object()[u"model"], up.object()[u"model"]);
        QVERIFY2(again.out.contains("switch_undone"), words(again).constData());
        QCOMPARE(again.object()[u"instance_id"], up.object()[u"instance_id"]);
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        checkList();
    }

    void aWantedDestroyGoesOnWhereverItWasKilled_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char *step : {"release", "destroy-account", "destroy-find", "destroy-delete", "destroy-prove-id",
                                 "destroy-prove-label", "destroy-firewall", "destroyed"})
            for (const char *moment : {"begun", "before 1"})
                QTest::addRow("%s, %s", step, moment) << QString::fromLatin1(step) + u':' + QString::fromLatin1(moment);
    }
    void aWantedDestroyGoesOnWhereverItWasKilled()
    {
        QFETCH(QString, moment);
        checkKilled(u"boot:begun"_qs, {u"up"_qs, u"work"_qs});
        QCOMPARE(ours().size(), 1);
        checkKilled(moment, {u"down"_qs, u"work"_qs, u"--force"_qs}); // its list is asked after the kill
        QTRY_COMPARE_WITH_TIMEOUT(ours().size(), 0, 60000);
        const auto isDestroyed = [this] {
            const QStringList asked{u"status"_qs, u"work"_qs, u"--json"_qs};
            return m_bed->run(asked).object()[u"phase"].toString() == u"destroyed"_qs;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDestroyed(), 60000);
        QCOMPARE(firewalls(), 0);
        QCOMPARE(foreign(), m_foreign);
    }
};

CODER_TEST(TstKilledSteps);
#include "tst_killedsteps.moc"
