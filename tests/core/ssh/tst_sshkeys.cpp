// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/keys.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;

class TstSshKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openSshReadsTheKeyWeMade();
    void theKeyFileIsPrivateAndMadeOnce();
    void aFileThatIsNoPlainPrivateKeyIsAnError();
    void theFingerprintIsOpenSshs();
    void commentsDoNotCountWhenKeysAreCompared_data();
    void commentsDoNotCountWhenKeysAreCompared();

private:
    static QByteArray keygen(const QStringList &arguments);
    QTemporaryDir m_folder;
};

QByteArray TstSshKeys::keygen(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral("ssh-keygen"), arguments);
    program.waitForFinished();
    return program.readAllStandardOutput().trimmed();
}

void TstSshKeys::openSshReadsTheKeyWeMade()
{
    if (QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).isEmpty())
        QSKIP("ssh-keygen is not installed");
    const QString path = m_folder.filePath(QStringLiteral("install/key"));
    const auto line = ensureSshKey(path);
    VERIFY_OK(line);
    QVERIFY(line->startsWith(u"ssh-ed25519 AAAA"));
    const QByteArray read = keygen({QStringLiteral("-y"), QStringLiteral("-P"), QString(), QStringLiteral("-f"), path});
    QCOMPARE(QString::fromLatin1(read).split(u' ').mid(0, 2).join(u' '), *line);
}

void TstSshKeys::theKeyFileIsPrivateAndMadeOnce()
{
    const QString path = m_folder.filePath(QStringLiteral("private/key"));
    const auto first = ensureSshKey(path);
    const auto second = ensureSshKey(path);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(*second, *first);
    QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files), QStringList{QStringLiteral("key")});
}

void TstSshKeys::aFileThatIsNoPlainPrivateKeyIsAnError()
{
    QCOMPARE(publicLineOf(m_folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
    QFile file(m_folder.filePath(QStringLiteral("text")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no key");
    file.close();
    QCOMPARE(publicLineOf(file.fileName()).error().code, ErrorCode::FileUnreadable);
}

void TstSshKeys::theFingerprintIsOpenSshs()
{
    // RFC 8032's first test key; the fingerprint is ssh-keygen's.
    const QString line =
        QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea me@home");
    QCOMPARE(keyFingerprint(line), QStringLiteral("SHA256:bbXpuKG6zhzdmnxq256TlqzFBzRl2f6OOg722cYNbU8"));
    QCOMPARE(keyFingerprint(QStringLiteral("ssh-ed25519")), QString());
}

void TstSshKeys::commentsDoNotCountWhenKeysAreCompared_data()
{
    QTest::addColumn<QString>("met");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("same") << QStringLiteral("ssh-ed25519 AAAA1") << true;
    QTest::newRow("second, with comment") << QStringLiteral("ssh-ed25519  AAAA2 root@vm\n") << true;
    QTest::newRow("other key") << QStringLiteral("ssh-ed25519 AAAA3") << false;
    QTest::newRow("beginning of a key") << QStringLiteral("ssh-ed25519 AAAA") << false;
    QTest::newRow("other algorithm") << QStringLiteral("ssh-rsa AAAA1") << false;
    QTest::newRow("no key") << QStringLiteral("ssh-ed25519") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TstSshKeys::commentsDoNotCountWhenKeysAreCompared()
{
    QFETCH(QString, met);
    const QStringList accepted{QStringLiteral("ssh-ed25519 AAAA1 a comment"), QStringLiteral("ssh-ed25519 AAAA2")};
    QTEST(isAcceptedKey(met, accepted), "isAccepted");
}

CODER_TEST(TstSshKeys);
#include "tst_sshkeys.moc"
