// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/contract.h"
#include "core/guest/hostkey.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace coder::guest;

// The rotation's commands by the real shell and ssh-keygen, in a folder of their own; `systemctl` is a stub.
class TstGuestHostKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewKeyIsMadeOnceAndTold();
    void aHalfMadeKeyIsMadeAgain();
    void switchingKeepsTheOldKeyAndReloads();
    void switchingGoesOnFromEveryPlaceItWasKilled_data();
    void switchingGoesOnFromEveryPlaceItWasKilled();
    void droppingRemovesTheOldKeyOnly();

private:
    QByteArray run(QString command);
    QString key(const char *ending = "") const
    {
        return m_folder->filePath(QStringLiteral("key") + QLatin1String(ending));
    }
    QByteArray read(const char *ending) const;
    void write(const QString &path, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstGuestHostKey::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString stub = m_folder->filePath(QStringLiteral("systemctl"));
    write(stub, "#!/bin/sh\necho \"$*\" >>\"${0%/*}/reloads\"\n");
    QFile::setPermissions(stub, QFile::ReadOwner | QFile::ExeOwner);
    write(key(), "old private");
    write(key(".pub"), "old public");
}

QByteArray TstGuestHostKey::run(QString command)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"), m_folder->path() + u':' + environment.value(QStringLiteral("PATH")));
    shell.setProcessEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command.replace(hostKey, key())});
    shell.waitForFinished();
    return shell.exitCode() == 0 ? shell.readAll() : "exit " + QByteArray::number(shell.exitCode()) + shell.readAll();
}

QByteArray TstGuestHostKey::read(const char *ending) const
{
    QFile file(key(ending));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

void TstGuestHostKey::write(const QString &path, const QByteArray &text) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void TstGuestHostKey::theNewKeyIsMadeOnceAndTold()
{
    const QByteArray line = run(makeHostKeyCommand());
    QVERIFY2(line.startsWith("ssh-ed25519 AAAA"), line.constData());
    QCOMPARE(run(makeHostKeyCommand()), line);
    QCOMPARE(read(""), QByteArray("old private"));
    QCOMPARE(QFile::permissions(key(".new")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TstGuestHostKey::aHalfMadeKeyIsMadeAgain()
{
    write(key(".new"), "half");
    const QByteArray line = run(makeHostKeyCommand());
    QVERIFY2(line.startsWith("ssh-ed25519 AAAA"), line.constData());
    QVERIFY(read(".new").contains("PRIVATE KEY"));
}

void TstGuestHostKey::switchingKeepsTheOldKeyAndReloads()
{
    const QByteArray line = run(makeHostKeyCommand());
    QCOMPARE(run(switchHostKeyCommand()), QByteArray());
    QVERIFY(read("").contains("PRIVATE KEY"));
    QCOMPARE(read(".pub"), line);
    QCOMPARE(read(".old"), QByteArray("old private"));
    QCOMPARE(run(QStringLiteral("cat ") + m_folder->filePath(QStringLiteral("reloads"))), QByteArray("reload ssh\n"));
}

void TstGuestHostKey::switchingGoesOnFromEveryPlaceItWasKilled_data()
{
    QTest::addColumn<QString>("done");
    QTest::newRow("not begun") << QStringLiteral(":");
    QTest::newRow("old one kept") << QStringLiteral("cp -p KEY KEY.old");
    QTest::newRow("private half moved") << QStringLiteral("cp -p KEY KEY.old; mv KEY.new KEY");
    QTest::newRow("both moved") << QStringLiteral("cp -p KEY KEY.old; mv KEY.new KEY; mv KEY.new.pub KEY.pub");
}

void TstGuestHostKey::switchingGoesOnFromEveryPlaceItWasKilled()
{
    QFETCH(QString, done);
    const QByteArray line = run(makeHostKeyCommand());
    const QByteArray fresh = read(".new");
    QCOMPARE(run(done.replace(QStringLiteral("KEY"), hostKey)), QByteArray());
    for (int time = 0; time < 2; ++time) {
        QCOMPARE(run(switchHostKeyCommand()), QByteArray());
        QCOMPARE(read(""), fresh);
        QCOMPARE(read(".pub"), line);
        QCOMPARE(read(".old"), QByteArray("old private"));
    }
}

void TstGuestHostKey::droppingRemovesTheOldKeyOnly()
{
    run(makeHostKeyCommand());
    run(switchHostKeyCommand());
    const QByteArray fresh = read("");
    for (int time = 0; time < 2; ++time)
        QCOMPARE(run(dropHostKeyCommand()), QByteArray());
    QCOMPARE(read(".old"), QByteArray("missing"));
    QCOMPARE(read(""), fresh);
}

CODER_TEST(TstGuestHostKey);
#include "tst_guesthostkey.moc"
