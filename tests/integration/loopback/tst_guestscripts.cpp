// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runner.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

// The scripts that run on the VM, tested in their own language with the VM's own interpreter.
class TstGuestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirOwnTestsPass_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("middleware") << QStringLiteral("guest_auth_test.py");
        QTest::newRow("guard") << QStringLiteral("guest_guard_test.py");
        QTest::newRow("bootstrap") << QStringLiteral("guest_bootstrap_test.py");
    }

    void theirOwnTestsPass()
    {
        QFETCH(QString, file);
        const QString folder = QStringLiteral(CODER_SOURCE_DIR "/tests/integration/loopback/");
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-B"), folder + file});
        QVERIFY2(python.waitForStarted(), "python3 is part of the packages this project is built with");
        QVERIFY(python.waitForFinished(240000));
        const QByteArray said = python.readAll();
        QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("\nOK"), said.constData());
    }
};

CODER_TEST(TstGuestScripts);
#include "tst_guestscripts.moc"
