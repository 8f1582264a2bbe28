// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "core/guest/guestfiles.h"
#include "core/guest/userdata.h"
#include "tests/core/guest/guestsamples.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace coder;
using namespace coder::guest;
using namespace coder::guest::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// The settings a row of the table stands for: one bit a switch.
GuestSettings settingsOf(int bits)
{
    GuestSettings settings = sampleSettings();
    settings.openWebui = bits & 1;
    settings.openWebuiAuth = bits & 2;
    settings.hfCache = bits & 4;
    settings.healthchecks = bits & 8;
    settings.ncclEnv = bits & 16;
    if (bits & 32) {
        settings.gpuCount = 0;
        settings.gated = true;
        settings.maxModelLen = 32768;
        settings.maxNumSeqs = 8;
        settings.dtype = QStringLiteral("half");
        settings.kvCacheDtype = QStringLiteral("fp8");
        settings.hubEndpoint = QStringLiteral("http://127.0.0.1:8080");
        settings.extraArgs = QStringList{QStringLiteral("--override-generation-config"),
                                         QStringLiteral("{\"a\": \"b's\"}"), QStringLiteral("$HOME ${x:?} \\ % é")};
    }
    return settings;
}

void combinations()
{
    QTest::addColumn<int>("bits");
    for (int bits = 0; bits < 64; ++bits)
        if (qPopulationCount(quint32(bits)) <= 1 || bits == 63 || bits == 31)
            QTest::addRow("switches %d", bits) << bits;
}

} // namespace

// What is rendered is shown to the programs that read it on the VM.
class TstGuestValid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cloudInitAcceptsTheUserData_data()
    {
        QTest::addColumn<int>("bits");
        for (const int bits : {0, 1, 63}) // the others do not change it
            QTest::addRow("switches %d", bits) << bits;
    }

    void cloudInitAcceptsTheUserData()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("cloud-init"));
        if (program.isEmpty())
            QSKIP("cloud-init is not installed, so its schema cannot be asked.");
        QFETCH(int, bits);
        UserData data = sampleUserData();
        data.settings = settingsOf(bits);
        const auto rendered = renderUserData(data);
        QVERIFY(rendered);
        check(program, {QStringLiteral("schema"), QStringLiteral("--config-file")}, *rendered,
              QStringLiteral("user-data"), {});
        QVERIFY2(m_output.contains("Valid"), m_output.constData());
    }

    void dockerComposeAcceptsTheFile_data() { combinations(); }
    void dockerComposeAcceptsTheFile()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("docker-compose"));
        if (program.isEmpty())
            QSKIP("docker-compose is not installed, so it cannot be asked.");
        QFETCH(int, bits);
        // It opens the env files, which are elsewhere on a VM.
        QByteArray compose = renderCompose(settingsOf(bits));
        compose.replace(secretsFolder.toUtf8(), m_folder.path().toUtf8());
        write(m_folder.filePath(QStringLiteral("vllm.env")), "VLLM_API_KEY=x\n");
        write(m_folder.filePath(QStringLiteral("webui.env")), "OPENAI_API_KEY=x\n");
        check(program, {QStringLiteral("-f")}, compose, QStringLiteral("compose.json"),
              {QStringLiteral("config"), QStringLiteral("-q")});
        QVERIFY2(!m_output.contains("WARN"), m_output.constData());
    }

    void argumentsReachTheEngineUnchanged()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("docker-compose"));
        if (program.isEmpty())
            QSKIP("docker-compose is not installed, so it cannot be asked.");
        QByteArray compose = renderCompose(settingsOf(63));
        compose.replace(secretsFolder.toUtf8(), m_folder.path().toUtf8());
        write(m_folder.filePath(QStringLiteral("vllm.env")), "VLLM_API_KEY=x\n");
        write(m_folder.filePath(QStringLiteral("webui.env")), "OPENAI_API_KEY=x\n");
        check(program, {QStringLiteral("-f")}, compose, QStringLiteral("compose.json"), {QStringLiteral("config")});
        // Its own output doubles the dollars again, so that it can be read back.
        QVERIFY2(m_output.contains("$$HOME $${x:?} \\ %"), m_output.constData());
    }

    void theFoldersAreMadeWithTheirModesAndAgain()
    {
        QString command = prepareFoldersCommand();
        for (const QString &path : {QStringLiteral(" /etc/"), QStringLiteral(" /var/")})
            command.replace(path, QLatin1Char(' ') + m_folder.path() + path.mid(1));
        for (int time = 0; time < 2; ++time) {
            QProcess shell;
            shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("umask 077; ") + command});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.exitCode(), 0);
        }
        const auto mode = [this](const QString &path) {
            return QFile::permissions(m_folder.path() + path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
        };
        const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        QCOMPARE(mode(secretsFolder), own);
        QCOMPARE(mode(folder), own);
        QVERIFY(mode(middlewareFolder).testFlag(QFile::ReadOther));
        QVERIFY(mode(QStringLiteral("/var/lib/coder")).testFlag(QFile::ExeOther));
    }

private:
    void check(const QString &program, QStringList arguments, const QByteArray &bytes, const QString &name,
               const QStringList &more)
    {
        const QString path = m_folder.filePath(name);
        write(path, bytes);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments << path << more);
        QVERIFY(process.waitForFinished(60000));
        m_output = process.readAll();
        QVERIFY2(process.exitCode() == 0, m_output.constData());
    }

    QTemporaryDir m_folder;
    QByteArray m_output;
};

CODER_TEST(TstGuestValid);
#include "tst_guestvalid.moc"
