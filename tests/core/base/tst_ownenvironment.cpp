// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ownenvironment.h"
#include "tests/support/runner.h"

#include <QProcess>
#include <QTest>

using namespace coder;

// Tokens of the environment are for this process, not for what it starts.
class TstOwnEnvironment : public QObject
{
    Q_OBJECT

    static QByteArray environmentOfAChild()
    {
        QProcess child;
        child.start(QStringLiteral("env"), QStringList());
        child.waitForFinished();
        return child.readAllStandardOutput();
    }

private Q_SLOTS:
    void aChildInheritsNoTokenAndAllElse_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"LINODE_TOKEN", "LINODE_CLI_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_TOKEN",
                                 "SSH_KEY_PASSPHRASE", "LINODE_GUARD_TOKEN"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aChildInheritsNoTokenAndAllElse()
    {
        QFETCH(QString, name);
        qputenv(name.toLatin1().constData(), "canary");
        qputenv("LINODE_URL", "https://api.example/v4");
        QVERIFY(environmentOfAChild().contains("canary"));
        QCOMPARE(ownEnvironment().value(name), QStringLiteral("canary"));
        const QByteArray inherited = environmentOfAChild();
        QVERIFY(!inherited.contains("canary") && !inherited.contains(QByteArray(name.toLatin1() + '=')));
        QVERIFY(inherited.contains("LINODE_URL=https://api.example/v4"));
    }

    void whatWasTakenIsKnownUntilAnotherIsGiven()
    {
        qputenv("LINODE_TOKEN", "first");
        ownEnvironment();
        QCOMPARE(ownEnvironment().value(QStringLiteral("LINODE_TOKEN")), QStringLiteral("first"));
        qputenv("LINODE_TOKEN", "second");
        QCOMPARE(ownEnvironment().value(QStringLiteral("LINODE_TOKEN")), QStringLiteral("second"));
        QVERIFY(!environmentOfAChild().contains("second"));
    }
};

CODER_TEST(TstOwnEnvironment);
#include "tst_ownenvironment.moc"
