// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/ssh/keys.h"
#include "core/ssh/sshshell.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/sshd.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

const QString passphrase = u"two words, & a ü"_qs;

struct Way
{
    const char *name;
    bool hasAgent = false;                // with the host's key in it
    const char *key = "encrypted";        // "none", "plain", "encrypted"
    const char *typed = "";               // "", "right", "wrong"
    bool isWanted = true;                 // by the host
    ErrorCode code = ErrorCode::Internal; // Internal = it gets in
};

} // namespace

// The user's own keys before a real sshd: with a real agent, open ones, and really encrypted ones.
class TstOwnKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<Sshd> m_sshd;
    std::unique_ptr<QProcess> m_agent;

    QString keyFile() const { return m_sshd->path(u"own_key"_qs); }
    static bool runs(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitCode() == 0;
    }
    bool makeKey(const QString &words) const
    {
        return runs(u"ssh-keygen"_qs, {u"-q"_qs, u"-t"_qs, u"ed25519"_qs, u"-N"_qs, words, u"-f"_qs, keyFile()});
    }
    void admit() const
    {
        QVERIFY(writePrivate(m_sshd->path(u"authorized_keys"_qs), *readFile(keyFile() + u".pub"_qs)).has_value());
    }
    // Holds the key, opened; the file may be gone or encrypted afterwards.
    void startAgent()
    {
        const QString socket = m_sshd->path(u"agent"_qs);
        m_agent = std::make_unique<QProcess>();
        m_agent->start(u"ssh-agent"_qs, {u"-D"_qs, u"-a"_qs, socket});
        QTRY_VERIFY(QFile::exists(socket));
        qputenv("SSH_AUTH_SOCK", socket.toUtf8());
        QVERIFY(runs(u"ssh-add"_qs, {u"-q"_qs, keyFile()}));
    }
    ShellTarget target(const QString &words = {}) const
    {
        ShellTarget target = m_sshd->target();
        target.privateKeyFile = u"/nowhere"_qs;
        target.ownKeys = OwnKeyFiles{{}, Secret(words.toUtf8())};
        if (QFile::exists(keyFile()))
            target.ownKeys->files << keyFile();
        return target;
    }

private Q_SLOTS:
    void init()
    {
        if (!Sshd::isInstalled())
            QSKIP("there is no sshd");
        qunsetenv("SSH_AUTH_SOCK");
        m_sshd = std::make_unique<Sshd>();
        QVERIFY2(m_sshd->start(), m_sshd->log().constData());
    }
    void cleanup()
    {
        if (m_agent) {
            m_agent->terminate();
            m_agent->waitForFinished();
        }
        m_agent.reset();
        m_sshd.reset();
    }

    void aKeyOpensTheHostOrTheReasonIsTold_data()
    {
        QTest::addColumn<Way>("way");
        const ErrorCode locked = ErrorCode::SshKeyLocked;
        const ErrorCode refused = ErrorCode::SshAuthFailed;
        for (const Way &way : {
                 Way{"no key at all", false, "none", "", true, refused},
                 Way{"an agent alone", true, "none"},
                 Way{"an open key", false, "plain"},
                 Way{"an encrypted key that the agent holds", true, "encrypted"},
                 Way{"an encrypted key with its passphrase", false, "encrypted", "right"},
                 Way{"an encrypted key without one", false, "encrypted", "", true, locked},
                 Way{"an encrypted key with another", false, "encrypted", "wrong", true, locked},
                 Way{"an open key that the host does not want", false, "plain", "", false, refused},
                 Way{"an encrypted key that the host does not want", false, "encrypted", "", false, refused},
             })
            QTest::newRow(way.name) << way;
    }
    void aKeyOpensTheHostOrTheReasonIsTold()
    {
        QFETCH(Way, way);
        QVERIFY(makeKey({}));
        if (way.isWanted)
            admit();
        if (way.hasAgent)
            startAgent();
        if (qstrcmp(way.key, "encrypted") == 0)
            QVERIFY(runs(u"ssh-keygen"_qs, {u"-q"_qs, u"-p"_qs, u"-N"_qs, passphrase, u"-f"_qs, keyFile()}));
        if (qstrcmp(way.key, "none") == 0)
            QFile::remove(keyFile());
        const QString typed = qstrcmp(way.typed, "right") == 0   ? passphrase
                              : qstrcmp(way.typed, "wrong") == 0 ? u"three words"_qs
                                                                 : QString();
        SshShell shell;
        const auto opened = await(shell.open(target(typed)));
        QCOMPARE(opened.has_value(), way.code == ErrorCode::Internal);
        if (!opened)
            QCOMPARE(opened.error().code, way.code);
        if (way.code == ErrorCode::SshKeyLocked)
            QCOMPARE(opened.error().detail, keyFile());
    }

    // Without the public half nothing can be shown to the host first.
    void aKeyWithoutItsPublicHalfIsTriedAll_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("opened") << passphrase;
        QTest::newRow("locked") << QString();
    }
    void aKeyWithoutItsPublicHalfIsTriedAll()
    {
        QFETCH(QString, typed);
        QVERIFY(makeKey(passphrase));
        admit();
        QFile::remove(keyFile() + u".pub"_qs);
        SshShell shell;
        QCOMPARE(await(shell.open(target(typed))).has_value(), !typed.isEmpty());
    }

    void aTunnelIsRebuiltWithTheSamePassphrase()
    {
        QVERIFY(makeKey(passphrase));
        admit();
        SshShell shell;
        QVERIFY(await(shell.open(target(passphrase))).has_value());
        QVERIFY(await(shell.forward(Sshd::freePort(), 9)).has_value());
        m_sshd->killSessions();
        QTRY_COMPARE_NE(shell.state(), ShellState::Connected);
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), ShellState::Connected, 30000);
    }

    void aPassphraseIsTriedWithoutAHost()
    {
        QVERIFY(makeKey(passphrase));
        QVERIFY(opensKey(keyFile(), Secret(passphrase.toUtf8())));
        QVERIFY(!opensKey(keyFile(), Secret("three words")));
        QVERIFY(!opensKey(keyFile(), {}));
        QVERIFY(!opensKey(m_sshd->path(u"none"_qs), {}));
    }
};

CODER_TEST(TstOwnKeys);
#include "tst_ownkeys.moc"
