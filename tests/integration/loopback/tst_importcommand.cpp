// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/secrets/keychainstore.h"
#include "tests/integration/loopback/keyringbed.h"
#include "tests/integration/loopback/olderbed.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QTest>

#include <unistd.h>

using namespace coder;
using namespace coder::test;

// `coder import`: what the older tool left, against a demo cloud and a real keyring.
class TstImportCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<KeyringBed> m_keyring;
    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    QString project(const char *leaf) const { return m_bed->path(u"project/"_qs + QLatin1String(leaf)); }
    static QByteArray kept(const QString &name)
    {
        KeychainStore store;
        auto asked = store.read(name);
        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, 15000))
            return "no answer";
        const auto secret = asked.result();
        return secret ? secret->reveal() : QByteArray();
    }
private Q_SLOTS:
    void initTestCase() { m_keyring = std::make_unique<KeyringBed>(); }
    void cleanupTestCase() { m_keyring.reset(); }
    void init()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        m_bed = std::make_unique<CoderBed>();
        m_bed->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, QString::fromUtf8(bus));
    }
    void cleanup()
    {
        endKeepers(*m_bed);
        m_bed.reset();
    }

    void secretsMoveToTheKeyringAndOutOfTheFiles()
    {
        if (!m_keyring->problem.isEmpty())
            QSKIP(qPrintable(m_keyring->problem));
        m_bed->writeEnv("# mine\nREGION=us-ord\nHUGGING_FACE_HUB_TOKEN=canary-hub-token\nOTHER=stays\n");
        QVERIFY(writePrivate(project(".env.secrets"), "LINODE_CLI_TOKEN=canary-provider-token\n").has_value());
        QFile::link(project(".env.secrets"), project("link"));
        QVERIFY(::link(QFile::encodeName(project(".env.secrets")).constData(),
                       QFile::encodeName(project("old-bytes")).constData())
                == 0);
        const Ran asked = m_bed->run({u"import"_qs, u"--json"_qs}); // no terminal: the files stay
        QVERIFY2(asked.code == 0, words(asked).constData());
        QVERIFY(readFile(project(".env.secrets"))->contains("canary-provider-token"));
        QVERIFY2(asked.err.contains("flash disks"), words(asked).constData());
        QCOMPARE(kept(secretname::linodeToken), QByteArray("canary-provider-token"));
        QCOMPARE(kept(secretname::hubToken), QByteArray("canary-hub-token"));

        const Ran ran = m_bed->run({u"import"_qs, u"--shred"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"shredded"].toArray().size(), 2);
        QCOMPARE(*readFile(project(".env")), QByteArray("# mine\nREGION=us-ord\nOTHER=stays\n"));
        QVERIFY(!QFileInfo::exists(project(".env.secrets")));
        QVERIFY(!readFile(project("old-bytes"))->contains("canary")); // the bytes themselves, by another name
        QVERIFY(!words(asked).contains("canary") && !words(ran).contains("canary"));
    }

    void withoutAKeyringNothingIsTakenOut()
    {
        m_bed->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, u"unix:path=/nonexistent"_qs);
        QVERIFY(writePrivate(project(".env.secrets"), "LINODE_TOKEN=canary-provider-token\n").has_value());
        const Ran ran = m_bed->run({u"import"_qs, u"--shred"_qs, u"--json"_qs});
        QCOMPARE(ran.code, 1);
        QVERIFY(ran.err.contains("keyring_missing"));
        QVERIFY2(ran.err.contains("its token is used from there"), ran.err.constData());
        QVERIFY(readFile(project(".env.secrets"))->contains("canary-provider-token"));
    }

    void aSessionOfTheOlderToolIsSeenUsedAndDestroyed()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
        makeOwnKey(*m_bed);
        const qint64 id = makeOlderSession(*m_bed);
        QCOMPARE(m_bed->run({u"list"_qs, u"--json"_qs}).array().size(), 0);

        const Ran ran = m_bed->run({u"import"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        const QJsonValue session = ran.object()[u"sessions"][0];
        QCOMPARE(session[u"name"].toString(), u"older"_qs);
        QCOMPARE(session[u"instance_id"].toInteger(), id);
        QCOMPARE(m_bed->run({u"list"_qs, u"--json"_qs}).array().first()[u"phase"].toString(), u"ready"_qs);
        QVERIFY(m_bed->machines().first()[u"tags"].toArray().contains(u"mine"_qs));
        QCOMPARE(m_bed->run({u"import"_qs, u"--json"_qs}).object()[u"sessions"].toArray().size(), 0);

        useAgent();
        const Ran ssh = m_bed->run({u"ssh"_qs, u"older"_qs, u"--"_qs, u"echo here"_qs});
        QVERIFY2(ssh.out.contains("here"), words(ssh).constData());
        const Ran tunnel = m_bed->run({u"tunnel"_qs, u"older"_qs, u"--detach"_qs});
        QVERIFY2(tunnel.code == 0, words(tunnel).constData());
        const Ran down = m_bed->run({u"down"_qs, u"older"_qs, u"--force"_qs, u"--json"_qs});
        QVERIFY2(down.code == 0, words(down).constData());
        QCOMPARE(m_bed->machines().size(), 0);
        QVERIFY(!QFileInfo::exists(m_bed->path(u"home/.cache/linode-vms/older/state.json"_qs)));
        endAgent();
    }

    void aVmThatIsGoneAndOneOfAnotherProviderAreSaidAndLeft()
    {
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        for (const char *name : {"gone", "away"}) {
            const QString folder = m_bed->path(u"home/.cache/linode-vms/"_qs + QLatin1String(name));
            QVERIFY(makePrivateFolder(folder));
            QVERIFY(writePrivate(folder + u"/state.json"_qs,
                                 "{\"provider_instance_id\": \"424242\", \"provider\": \""
                                     + QByteArray(qstrcmp(name, "gone") == 0 ? "linode" : "elsewhere") + "\"}")
                        .has_value());
        }
        const Ran ran = m_bed->run({u"import"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(ran.object()[u"skipped"].toArray().size(), 2);
        QVERIFY(QFileInfo::exists(m_bed->path(u"home/.cache/linode-vms/gone/state.json"_qs)));
    }

private:
    // The user's own agent with the user's own key.
    void useAgent()
    {
        const QString socket = m_bed->path(u"agent"_qs);
        m_agent.start(u"ssh-agent"_qs, {u"-D"_qs, u"-a"_qs, socket});
        QTRY_VERIFY(QFileInfo::exists(socket));
        m_bed->environment.insert(u"SSH_AUTH_SOCK"_qs, socket);
        QProcess add;
        add.setProcessEnvironment(m_bed->environment);
        add.start(u"ssh-add"_qs, {u"-q"_qs, m_bed->path(u"home/.ssh/id_ed25519"_qs)});
        QVERIFY(add.waitForFinished() && add.exitCode() == 0);
    }
    void endAgent()
    {
        m_agent.terminate();
        m_agent.waitForFinished();
    }
    QProcess m_agent;
};

CODER_TEST(TstImportCommand);
#include "tst_importcommand.moc"
