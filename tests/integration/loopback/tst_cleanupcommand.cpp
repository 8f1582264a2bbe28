// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;

// `coder cleanup` against a demo cloud.
class TstCleanupCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    QString sessionFolder(const QString &name) const
    {
        return m_bed->path(u"state/linode-llm-coder/sessions/"_qs + name);
    }
    bool up(const QString &name = u"work"_qs)
    {
        const Ran ran = m_bed->run({u"up"_qs, name, u"--json"_qs});
        if (ran.code != 0)
            qWarning("%s", words(ran).constData());
        return ran.code == 0;
    }
    // As a guard would have been given one, of a session that nobody knows any more.
    QByteArray spareToken() const
    {
        const QString mine = m_bed->machines().first()[u"label"].toString().section(u'-', 0, 1);
        return QJsonDocument(QJsonObject{{u"label"_qs, QString(mine + u"-00000000"_qs)},
                                         {u"scopes"_qs, u"linodes:read_write"_qs}})
            .toJson();
    }
    Ran tidy(const QStringList &more = {}) { return m_bed->run(QStringList{u"cleanup"_qs, u"--json"_qs} + more); }
    qsizetype firewalls() const
    {
        return QJsonDocument::fromJson(m_bed->cloudApi("GET", u"networking/firewalls"_qs))[u"data"].toArray().size();
    }

private Q_SLOTS:
    void init()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
    }
    void cleanup()
    {
        if (m_bed)
            m_bed->endKeepers(); // one whose session's file cannot be read is ended by nobody else
        m_bed.reset();
    }

    void aSessionWhoseVmIsGoneLeavesTheListAndStaysInTheHistory()
    {
        QVERIFY(up());
        const QString id = QString::number(m_bed->machines().first()[u"id"].toInteger());
        m_bed->cloudApi("DELETE", u"linode/instances/"_qs + id); // behind our back
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 0, 20000);
        // The keeper of the tunnel finds out by itself; until it has the proof, the session is its.
        const auto phase = [this] {
            const QStringList asked{u"list"_qs, u"--all"_qs, u"--offline"_qs, u"--json"_qs};
            return m_bed->run(asked).array()[0][u"phase"].toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(phase(), u"destroyed"_qs, 120000);
        const Ran ran = tidy();
        QVERIFY2(ran.code == 0, words(ran).constData());
        QVERIFY2(ran.object()[u"removed"].toArray() == QJsonArray{u"work"_qs}, words(ran).constData());
        QCOMPARE(m_bed->run({u"list"_qs, u"--all"_qs, u"--json"_qs}).array().size(), 0);
        QCOMPARE(QDir(m_bed->path(u"state/linode-llm-coder/history"_qs)).entryList({u"work-*"_qs}).size(), 1);
        QCOMPARE(firewalls(), 0);
        QCOMPARE(m_bed->run({u"cleanup"_qs}).out, QByteArray("There was nothing to clean up.\n"));
        // Its receipt outlives it, and is what the month is told from.
        const QJsonArray receipts = m_bed->run({u"history"_qs, u"--json"_qs}).array();
        QCOMPARE(receipts.size(), 1);
        QCOMPARE(receipts[0][u"session"].toString(), u"work"_qs);
        QCOMPARE(receipts[0][u"billed_usd"].toDouble(), 1.05);
        QCOMPARE(m_bed->run({u"history"_qs, u"--csv"_qs}).out.count('\n'), 2);
        QCOMPARE(m_bed->run({u"history"_qs, u"--month"_qs, u"2026-13"_qs}).code, 2);
        const QJsonObject cost = m_bed->run({u"cost"_qs, u"--json"_qs}).object();
        QCOMPARE(cost[u"billed_usd"].toDouble(), 1.05);
        QCOMPARE(cost[u"account_uninvoiced_usd"].toDouble(), 1.05);
        QCOMPARE(cost[u"account_other_usd"].toDouble(), 0.0);
    }

    void aSessionWithItsVmStaysWhateverIsAsked()
    {
        QVERIFY(up());
        const Ran ran = tidy({u"--session"_qs, u"work"_qs, u"--force"_qs});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("not proven gone"), words(ran).constData());
        QCOMPARE(tidy({u"--force"_qs}).code, 0);
        QCOMPARE(m_bed->machines().size(), 1);
        QCOMPARE(firewalls(), 1);
        QCOMPARE(tidy({u"--session"_qs, u"nobody"_qs}).code, 3);
    }

    void aVmThatNoSessionKnowsIsListedAndDestroyedOnlyWhenAsked()
    {
        QVERIFY(up());
        QVERIFY(m_bed->forget(u"work"_qs));
        QVERIFY(m_bed->run({u"list"_qs}).err.contains("no session knew"));
        const Ran listed = tidy();
        QVERIFY2(listed.code == 0, words(listed).constData());
        QCOMPARE(listed.object()[u"orphans"][0][u"outcome"].toString(), u"listed"_qs);
        QCOMPARE(m_bed->machines().size(), 1);
        // Its host key is known by its tag at once, so its guard was asked before anybody decides.
        const Ran found = m_bed->run({u"status"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(found.object()[u"protected"].toBool() && found.object()[u"due_at"].isString(),
                 words(found).constData());
        QVERIFY(m_bed->cloudApi("POST", u"profile/tokens"_qs, spareToken()).contains("token"));
        const QJsonArray left = m_bed->run({u"leftovers"_qs, u"--json"_qs}).object()[u"leftovers"].toArray();
        QCOMPARE(left.size(), 2); // the VM, and a token of a session that is over; the firewall is the VM's
        QCOMPARE(left[0][u"kind"].toString(), u"vm"_qs);
        QCOMPARE(left[1][u"kind"].toString(), u"token"_qs);
        const Ran gone = m_bed->run({u"leftovers"_qs, u"--delete"_qs, left[1][u"id"].toString()});
        QVERIFY2(gone.code == 0, words(gone).constData());
        QCOMPARE(m_bed->run({u"leftovers"_qs, u"--delete"_qs, left[1][u"id"].toString()}).code, 3);
        const Ran forced = tidy({u"--force"_qs});
        QVERIFY2(forced.code == 0, words(forced).constData());
        QCOMPARE(forced.object()[u"orphans"][0][u"outcome"].toString(), u"destroyed"_qs);
        QCOMPARE(m_bed->machines().size(), 0);
        QCOMPARE(forced.object()[u"firewalls_deleted"].toArray().size(), 1);
        QCOMPARE(firewalls(), 0);
    }

    void atATerminalItAsksAndWhatIsKeptIsASession()
    {
        if (QStandardPaths::findExecutable(u"script"_qs).isEmpty())
            QSKIP("script is not installed: there is no terminal to answer at");
        QVERIFY(up());
        QVERIFY(m_bed->forget(u"work"_qs));
        QProcess terminal;
        terminal.setProcessEnvironment(m_bed->environment);
        terminal.setWorkingDirectory(m_bed->path(u"project"_qs));
        terminal.start(u"script"_qs,
                       {u"-qec"_qs, QStringLiteral(CODER_BINARY_DIR "/bin/coder cleanup"), u"/dev/null"_qs});
        terminal.write("k\n");
        QVERIFY(terminal.waitForFinished(60000));
        const QByteArray said = terminal.readAll();
        QVERIFY2(said.contains("[k]eep it as work") && said.contains("is the session work"), said.constData());
        QCOMPARE(tidy().object()[u"orphans"].toArray().size(), 0);
        // Nobody knew its host key any more; the tag tells which one is the VM's.
        const Ran guard = m_bed->run({u"watchdog"_qs, u"status"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(guard.code == 0 && guard.object()[u"armed"].toBool(), words(guard).constData());
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void vmsAndFirewallsOfAnotherInstallationAreLeftAlone()
    {
        const QProcessEnvironment mine = m_bed->environment;
        for (const char *kind : {"STATE", "DATA"})
            m_bed->environment.insert(u"XDG_%1_HOME"_qs.arg(QLatin1String(kind)), m_bed->path(u"other"_qs));
        QVERIFY(up(u"theirs"_qs));
        const QProcessEnvironment other = m_bed->environment;
        m_bed->environment = mine;
        const Ran ran = tidy({u"--force"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"not_ours"].toArray().size(), 1);
        QCOMPARE(ran.object()[u"orphans"].toArray().size(), 0);
        QCOMPARE(m_bed->machines().size(), 1);
        QCOMPARE(firewalls(), 1);
        m_bed->environment = other; // whose bed ends it
    }

    void aVmThatOnlyLostItsTagsIsNotTakenForGone()
    {
        QVERIFY(up());
        const QString id = QString::number(m_bed->machines().first()[u"id"].toInteger());
        m_bed->cloudApi("PUT", u"linode/instances/"_qs + id, R"({"tags": []})");
        QVERIFY(m_bed->machines().first()[u"tags"].toArray().isEmpty());
        for (const bool isHeld : {true, false}) {
            if (!isHeld)
                m_bed->endKeepers();
            const Ran listed = m_bed->run({u"list"_qs, u"--json"_qs});
            QVERIFY2(listed.code == 0, words(listed).constData());
            QCOMPARE(listed.array().first()[u"name"].toString(), u"work"_qs);
            const Ran tidied = tidy({u"--force"_qs});
            QVERIFY2(tidied.err.contains("without this program's tags"), words(tidied).constData());
            QCOMPARE(m_bed->machines().size(), 1);
            QCOMPARE(m_bed->run({u"status"_qs, u"work"_qs, u"--json"_qs}).object()[u"phase"].toString(), u"ready"_qs);
        }
        QCOMPARE(m_bed->run({u"down"_qs, u"work"_qs, u"--force"_qs}).code, 0);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void withASessionThatCannotBeReadNothingIsDestroyed()
    {
        QVERIFY(up());
        const QString file = sessionFolder(u"work"_qs) + u"/session.json"_qs;
        QJsonObject newer = QJsonDocument::fromJson(*readFile(file)).object();
        newer[u"schema"] = 99;
        QVERIFY(writePrivate(file, QJsonDocument(newer).toJson()).has_value());
        const Ran ran = tidy({u"--force"_qs});
        QVERIFY2(ran.err.contains("cannot be read"), words(ran).constData());
        QCOMPARE(m_bed->machines().size(), 1);
        QCOMPARE(firewalls(), 1);
    }
};

CODER_TEST(TstCleanupCommand);
#include "tst_cleanupcommand.moc"
