// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/secrets/keychainstore.h"
#include "tests/integration/loopback/keyringbed.h"
#include "tests/integration/loopback/olderbed.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

const QByteArray passphrase = "canary passphrase of mine";

} // namespace

// A session of the older tool whose VM only the user's encrypted key opens: the built program, a real sshd, a keyring.
class TstPassphrase : public QObject
{
    Q_OBJECT

    std::unique_ptr<KeyringBed> m_keyring;
    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    static QString coder() { return QStringLiteral(CODER_BINARY_DIR "/bin/coder"); }
    Ran tunnel() { return m_bed->run({u"tunnel"_qs, u"older"_qs, u"--detach"_qs}); }
    Ran tunnelOnATerminal(const QList<std::pair<QByteArray, QByteArray>> &answers)
    {
        return onATerminal(*m_bed, coder() + u" tunnel older --detach"_qs, answers);
    }
    void forget() { QVERIFY(await(KeychainStore().remove(secretname::sshPassphrase)).has_value()); }
    QByteArray kept()
    {
        const auto held = await(KeychainStore().read(secretname::sshPassphrase));
        return held ? held->reveal() : QByteArray();
    }
    // Files of the bed in which it stands; of the provider's side and of no interest: none.
    QByteArray foundIn() const
    {
        QProcess search;
        search.start(u"grep"_qs, {u"-rlF"_qs, QString::fromUtf8(passphrase), m_bed->path(u"."_qs)});
        search.waitForFinished();
        return search.readAllStandardOutput();
    }
    void letGo()
    {
        endKeepers(*m_bed);
        QTRY_VERIFY_WITH_TIMEOUT(m_bed->run({u"list"_qs, u"--json"_qs}).code == 0, 30000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        if (QStandardPaths::findExecutable(u"script"_qs).isEmpty())
            QSKIP("script (of util-linux) is not installed: there is no terminal to be asked on");
        m_keyring = std::make_unique<KeyringBed>();
        if (!m_keyring->problem.isEmpty())
            QSKIP(qPrintable(m_keyring->problem));
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        m_bed = std::make_unique<CoderBed>();
        m_bed->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, QString::fromUtf8(bus));
        m_bed->environment.remove(u"SSH_AUTH_SOCK"_qs);
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a2-s\nMODEL_ID=Qwen/Qwen2.5-Coder-14B-Instruct\n");
        makeOwnKey(*m_bed, QString::fromUtf8(passphrase));
        QVERIFY(makeOlderSession(*m_bed) > 0);
        const Ran ran = m_bed->run({u"import"_qs, u"--json"_qs});
        QVERIFY2(ran.code == 0, words(ran).constData());
    }
    void cleanup()
    {
        m_bed->environment.remove(secretname::sshPassphrase);
        letGo();
        forget();
    }
    void cleanupTestCase()
    {
        m_bed.reset();
        m_keyring.reset();
    }

    void whereNobodyCanAnswerTheNextStepIsTold()
    {
        const Ran ran = tunnel();
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("ssh_key_locked") && ran.err.contains("ssh-add"), words(ran).constData());
        QVERIFY2(ran.err.contains(ownKeyFile(*m_bed).toUtf8()), words(ran).constData());
        QVERIFY2(!ran.err.contains("not shown"), words(ran).constData());
    }

    void thePassphraseInTheEnvironmentOpensIt()
    {
        m_bed->environment.insert(secretname::sshPassphrase, QString::fromUtf8(passphrase));
        const Ran ran = tunnel();
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(foundIn(), QByteArray());
    }

    void aReferenceOpensItAndOneThatCannotBeReadIsItsOwnError()
    {
        QVERIFY(writePrivate(m_bed->path(u"bin/op"_qs),
                             "#!/bin/sh\n[ \"$3\" = op://private/ssh/passphrase ] && printf %s '" + passphrase + "'\n",
                             0700)
                    .has_value());
        m_bed->environment.insert(secretname::sshPassphrase, u"op://private/ssh/passphrase"_qs);
        const Ran ran = tunnel();
        QVERIFY2(ran.code == 0, words(ran).constData());
        letGo();
        m_bed->environment.insert(secretname::sshPassphrase, u"op://private/ssh/other"_qs);
        const Ran other = tunnel();
        QVERIFY2(other.code == 1 && other.err.contains("secret_reference_failed"), words(other).constData());
        QFile::remove(m_bed->path(u"bin/op"_qs));
    }

    void aPassphraseTypedIsTriedAndKeptNowhereUnlessSaid()
    {
        const Ran ran = tunnelOnATerminal({{"not shown", "wrong"}, {"not shown", passphrase}, {"[y/N]", "n"}});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QVERIFY2(ran.out.contains("That does not open the key."), words(ran).constData());
        QVERIFY2(!ran.out.contains(passphrase), "the passphrase was shown");
        QCOMPARE(kept(), QByteArray());
        QCOMPARE(foundIn(), QByteArray());
        letGo();
        QCOMPARE(tunnel().code, 1);
    }

    void onAYesItIsInTheKeyringAndNobodyIsAskedAgain()
    {
        const Ran ran = tunnelOnATerminal({{"not shown", passphrase}, {"[y/N]", "y"}});
        QVERIFY2(ran.code == 0, words(ran).constData());
        QCOMPARE(kept(), passphrase);
        QCOMPARE(foundIn(), QByteArray());
        letGo();
        const Ran again = tunnel();
        QVERIFY2(again.code == 0, words(again).constData());
    }

    void whoSaysNothingStopsThere()
    {
        const Ran ran = tunnelOnATerminal({{"not shown", ""}});
        QVERIFY2(ran.code == 1 && ran.out.contains("ssh_key_locked"), words(ran).constData());
    }
};

CODER_TEST(TstPassphrase);
#include "tst_passphrase.moc"
