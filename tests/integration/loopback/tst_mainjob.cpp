// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace coder::test;

// The main job as a user does it: the built program against a demo cloud, real HTTP, real SSH.
class TstMainJob : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }

    QJsonObject up(const QString &name = u"vault"_qs)
    {
        const Ran ran = m_bed->run({u"up"_qs, name, u"--json"_qs});
        if (ran.code != 0)
            qWarning("%s", words(ran).constData());
        return ran.object();
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
    void cleanup() { m_bed.reset(); }

    void fromNothingToACompletionAndBackToNothing()
    {
        QCOMPARE(m_bed->machines().size(), 0);
        const QJsonObject session = up();
        QCOMPARE(session[u"phase"].toString(), u"ready"_qs);
        QVERIFY(session[u"endpoint"].toString().endsWith(u"/v1"_qs));
        QCOMPARE(session[u"served_model_name"].toString(), u"qwen2.5-coder-14b-instruct"_qs);
        QCOMPARE(session[u"hourly_usd"].toDouble(), 1.05);
        QCOMPARE(session[u"billed_usd"].toDouble(), 1.05);
        QCOMPARE(session[u"protected"].toBool(), true); // its guard is armed
        QVERIFY(session.contains(u"idle_seconds"_qs));  // a number once the guard was read
        QCOMPARE(m_bed->machines().size(), 1);
        QCOMPARE(m_bed->machines().first()[u"label"].toString(), session[u"label"].toString());

        QCOMPARE(m_bed->run({u"list"_qs, u"--json"_qs}).array().size(), 1);
        QCOMPARE(m_bed->run({u"status"_qs, u"vault"_qs, u"--json"_qs}).object()[u"phase"].toString(), u"ready"_qs);

        const Ran down = m_bed->run({u"down"_qs, u"vault"_qs, u"--force"_qs, u"--json"_qs});
        QVERIFY2(down.code == 0, words(down).constData());
        QCOMPARE(down.object()[u"phase"].toString(), u"destroyed"_qs);
        QCOMPARE(m_bed->machines().size(), 0);
        QCOMPARE(m_bed->run({u"list"_qs, u"--json"_qs}).array().size(), 0);
        QCOMPARE(m_bed->run({u"down"_qs, u"--json"_qs}).code, 3);
    }

    void whatPassesTheCapOfTheMonthIsRefusedWithItsFigures()
    {
        m_bed->environment.insert(u"MONTH_CAP_USD"_qs, u"4"_qs); // four hours of this plan are US$4.20
        const Ran refused = m_bed->run({u"up"_qs, u"vault"_qs});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("The cap of the month would be passed."), words(refused).constData());
        QVERIFY2(
            refused.err.contains("at most US$4.20 for this session; together US$4.20, and MONTH_CAP_USD is US$4.00"),
            words(refused).constData());
        QVERIFY2(refused.err.contains("Nothing was rented.") && refused.err.contains("month_cap_reached"),
                 words(refused).constData());
        QVERIFY(m_bed->cloudGet(u"/demo/instances"_qs).contains("[]"));
        const Ran shorter = m_bed->run({u"up"_qs, u"vault"_qs, u"--lease"_qs, u"3h"_qs, u"--json"_qs});
        QVERIFY2(shorter.code == 0, words(shorter).constData());
        const Ran longer = m_bed->run({u"extend"_qs, u"vault"_qs, u"--for"_qs, u"1h"_qs});
        QVERIFY2(longer.code == 1 && longer.err.contains("month_cap_reached"), words(longer).constData());
    }

    void theEndpointAnswersWithTheKeyAndOnlyWithIt()
    {
        const QJsonObject session = up();
        const QString models = session[u"endpoint"].toString() + u"/models"_qs;
        auto get = [](const QStringList &more) {
            QProcess curl;
            curl.start(u"curl"_qs,
                       QStringList{u"-s"_qs, u"-o"_qs, u"/dev/null"_qs, u"-w"_qs, u"%{http_code}"_qs} + more);
            curl.waitForFinished();
            return QString::fromUtf8(curl.readAllStandardOutput());
        };
        QFile key(session[u"api_key_file"].toString());
        QVERIFY(key.open(QIODevice::ReadOnly));
        QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(get({u"-H"_qs, u"Authorization: Bearer "_qs + QString::fromUtf8(key.readAll()), models}), u"200"_qs);
        QCOMPARE(get({models}), u"401"_qs);
    }

    void upOnAReadySessionPrintsItAgainAndRentsNothing()
    {
        const QJsonObject first = up();
        const QJsonObject second = up();
        QCOMPARE(second[u"instance_id"], first[u"instance_id"]);
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void anExtensionIsReadBackFromTheProcessThatHoldsTheSession()
    {
        const QDateTime before = QDateTime::fromString(up()[u"lease_ends"].toString(), Qt::ISODate);
        const Ran ran = m_bed->run({u"extend"_qs, u"vault"_qs, u"--for"_qs, u"1h"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        const QDateTime after = QDateTime::fromString(ran.object()[u"lease_ends"].toString(), Qt::ISODate);
        QCOMPARE(before.secsTo(after), 3600);
    }

    void sshRunsACommandOnTheVmThroughThePinnedKey()
    {
        up();
        const Ran ran = m_bed->run({u"ssh"_qs, u"vault"_qs, u"--"_qs, u"cat"_qs, u"/var/lib/coder/progress.json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"ready"].toBool(), true);
        QCOMPARE(m_bed->run({u"ssh"_qs, u"vault"_qs, u"--"_qs, u"exit 7"_qs}).code, 7);
    }

    void oneIdGoesThroughAllThatABringUpAskedOfProviderAndVm()
    {
        up();
        QFile file(m_bed->path(u"state/linode-llm-coder/log/coder.log"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QByteArray log = file.readAll();
        const qsizetype created = log.indexOf("] POST /v4/linode/instances 200");
        QVERIFY2(created > 9, log.left(4000).constData());
        const QByteArray id = log.mid(created - 9, 10);
        for (const char *line : {" session vault: provisioning", " ssh open done", " ssh upload done"}) {
            const QByteArray whole = id + line;
            QVERIFY2(log.contains(whole), whole.constData());
        }
        QVERIFY(!log.contains(m_bed->environment.value(u"LINODE_TOKEN"_qs).toUtf8()));
    }

    void theLogsOfTheModelServerAreShown()
    {
        up();
        const Ran ran = m_bed->run({u"logs"_qs, u"vault"_qs, u"-n"_qs, u"500"_qs});
        QVERIFY2(ran.out.contains("vLLM API server version"), words(ran).constData());
    }

    void aiderIsStartedWithTheSessionsFilesAndNoSecretInItsArguments()
    {
        QFile stub(m_bed->path(u"bin/aider"_qs));
        QVERIFY(stub.open(QIODevice::WriteOnly));
        stub.write("#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        stub.setPermissions(stub.permissions() | QFile::ExeOwner);
        stub.close();
        const QJsonObject session = up();
        const Ran ran = m_bed->run({u"aider"_qs, u"vault"_qs, u"--"_qs, u"--no-git"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        const QByteArrayList arguments = ran.out.trimmed().split('\n');
        QCOMPARE(arguments.last(), QByteArray("--no-git"));
        QFile key(session[u"api_key_file"].toString());
        QVERIFY(key.open(QIODevice::ReadOnly));
        QVERIFY(!ran.out.contains(key.readAll()));
        QVERIFY(arguments.contains("--env-file"));
        // Other programs get their settings without the key, and the command for curl is answered by the model.
        const Ran zed = m_bed->run({u"client"_qs, u"zed"_qs, u"vault"_qs});
        QVERIFY2(zed.code == 0 && zed.out.contains("openai_compatible"), words(zed).constData());
        key.seek(0);
        QVERIFY(!QByteArray(zed.out + zed.err).contains(key.readAll().trimmed()));
        const Ran curl = m_bed->run({u"client"_qs, u"curl"_qs, u"vault"_qs});
        QProcess shell;
        shell.start(u"/bin/sh"_qs, {u"-c"_qs, QString::fromUtf8(curl.out)});
        QVERIFY(shell.waitForFinished());
        QVERIFY2(shell.readAllStandardOutput().contains("\"choices\""), words(curl).constData());
    }

    void anUnfinishedBringUpIsResumedAfterAKillWithoutASecondVm()
    {
        QProcess *first = m_bed->start({u"up"_qs, u"vault"_qs});
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 1, 30000);
        ::kill(pid_t(first->processId()), SIGKILL);
        QVERIFY(first->waitForFinished());
        const QJsonObject session = up();
        QCOMPARE(session[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(m_bed->machines().size(), 1);
    }

    void aSignalWithoutATerminalKeepsTheVmAndSaysSo()
    {
        QProcess *first = m_bed->start({u"up"_qs, u"vault"_qs, u"--json"_qs});
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 1, 30000);
        ::kill(pid_t(first->processId()), SIGINT);
        QVERIFY(first->waitForFinished());
        QCOMPARE(first->exitCode(), 5);
        QVERIFY(first->readAllStandardError().contains("kept"));
        QCOMPARE(m_bed->machines().size(), 1);
        const Ran down = m_bed->run({u"down"_qs, u"vault"_qs});
        QVERIFY2(down.code == 0, words(down).constData());
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void downDuringABringUpOfAnotherProcessEndsBoth()
    {
        QProcess *first = m_bed->start({u"up"_qs, u"vault"_qs});
        QTRY_COMPARE_WITH_TIMEOUT(m_bed->machines().size(), 1, 30000);
        const Ran down = m_bed->run({u"down"_qs, u"vault"_qs, u"--force"_qs});
        QVERIFY2(down.code == 0, words(down).constData());
        QCOMPARE(m_bed->machines().size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(first->state(), QProcess::NotRunning, 10000);
        QCOMPARE(first->exitCode(), 5);
    }

    void withoutAiderNothingIsRentedForAider()
    {
        const Ran ran = m_bed->run({u"up"_qs, u"vault"_qs, u"--launch-aider"_qs});
        QCOMPARE(ran.code, 1);
        QCOMPARE(m_bed->machines().size(), 0);
    }

    void theDemoKeepsItsSessionsApartFromRealOnes()
    {
        const Ran list = m_bed->run({u"--demo"_qs, u"list"_qs, u"--json"_qs, u"--offline"_qs});
        QVERIFY2(list.code == 0, words(list).constData());
        up();
        QCOMPARE(m_bed->run({u"--demo"_qs, u"list"_qs, u"--offline"_qs, u"--json"_qs}).array().size(), 0);
        QVERIFY(QFileInfo::exists(m_bed->path(u"state/linode-llm-coder/sessions/vault/session.json"_qs)));
    }
};

CODER_TEST(TstMainJob);
#include "tst_mainjob.moc"
