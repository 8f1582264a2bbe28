// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/keys.h"
#include "core/ssh/sshshell.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/sshd.h"
#include "tests/support/tcpbed.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

// Connecting, commands and uploads against a real sshd.
class TstSshShell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_shell.reset(); }

    void aPinnedHostIsEntered();
    void anotherHostKeyIsAnErrorBeforeAnyLogin();
    void aHostWithoutTheKindOfKeyIsAMismatch();
    void anUnknownUserKeyIsRefused();
    void aConnectionThatCannotBeMadeSaysWhy_data();
    void aConnectionThatCannotBeMadeSaysWhy();
    void closeEndsAnOpenThatHangs();
    void destructionDoesNotWaitForAHangingHost();
    void statesAreToldInOrder();

    void aCommandEndsWithItsCode_data();
    void aCommandEndsWithItsCode();
    void outputAndErrorsAreKeptApart();
    void aMegabyteGoesInAndComesBack();
    void aCommandThatTakesTooLongIsATimeout();
    void sixtyFourCommandsRunAtOnce();
    void commandsGivenBeforeTheConnectionStandsAreRun();
    void withoutAConnectionACommandFailsAtOnce();
    void closeAnswersWhatIsUnderWay();
    void anOpenShellCanBeOpenedAnew();
    void whoHearsAnAnswerMayAskAgainOrDestroyTheShell();

    void aStreamIsHeardAsItComes();
    void aStreamEndsWithItsCommand();
    void aSlowReceiverSlowsTheCommandDown();
    void aStreamEndsWithTheConnection();

    void anUploadArrivesExactly_data();
    void anUploadArrivesExactly();
    void anUploadReplacesTheOldFileWhole();
    void anUploadThatCannotBeWrittenSaysWhy();

private:
    void open();

    std::unique_ptr<Sshd> m_sshd;
    std::unique_ptr<SshShell> m_shell;
};

void TstSshShell::initTestCase()
{
    if (!Sshd::isInstalled())
        QSKIP("sshd is not installed");
    m_sshd = std::make_unique<Sshd>();
    QVERIFY2(m_sshd->start(), m_sshd->log().constData());
}

void TstSshShell::init()
{
    m_shell = std::make_unique<SshShell>();
}

void TstSshShell::open()
{
    const auto opened = await(m_shell->open(m_sshd->target()));
    VERIFY_OK(opened);
}

void TstSshShell::aPinnedHostIsEntered()
{
    ShellTarget target = m_sshd->target();
    target.hostKeys.prepend(makeSshKeyPair()->publicLine); // as while a key is being rotated
    const auto opened = await(m_shell->open(target));
    VERIFY_OK(opened);
    QCOMPARE(m_shell->state(), ShellState::Connected);
}

void TstSshShell::anotherHostKeyIsAnErrorBeforeAnyLogin()
{
    ShellTarget target = m_sshd->target();
    const QString expected = makeSshKeyPair()->publicLine;
    target.hostKeys = QStringList{expected};
    const qsizetype logged = m_sshd->log().size();
    const auto opened = await(m_shell->open(target));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::HostKeyMismatch);
    QVERIFY2(opened.error().detail.contains(keyFingerprint(m_sshd->hostKey())), qPrintable(opened.error().detail));
    QVERIFY2(opened.error().detail.contains(keyFingerprint(expected)), qPrintable(opened.error().detail));
    QCOMPARE(m_shell->state(), ShellState::Idle);
    QTRY_VERIFY(m_sshd->log().mid(logged).contains("closed"));
    QVERIFY2(!m_sshd->log().mid(logged).contains("publickey"), m_sshd->log().mid(logged).constData());
}

void TstSshShell::aHostWithoutTheKindOfKeyIsAMismatch()
{
    Sshd other;
    other.configure(QStringLiteral("HostKeyAlgorithms rsa-sha2-512"));
    other.configure(QStringLiteral("HostKey ") + other.path(QStringLiteral("rsa_key")));
    QProcess keygen;
    keygen.start(QStringLiteral("ssh-keygen"),
                 {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("rsa"), QStringLiteral("-b"),
                  QStringLiteral("2048"), QStringLiteral("-N"), QString(), QStringLiteral("-f"),
                  other.path(QStringLiteral("rsa_key"))});
    QVERIFY(keygen.waitForFinished());
    QVERIFY(other.start());
    QCOMPARE(await(m_shell->open(other.target())).error().code, ErrorCode::HostKeyMismatch);
}

void TstSshShell::anUnknownUserKeyIsRefused()
{
    ShellTarget target = m_sshd->target();
    target.privateKeyFile = m_sshd->path(QStringLiteral("stranger"));
    VERIFY_OK(ensureSshKey(target.privateKeyFile));
    QCOMPARE(await(m_shell->open(target)).error().code, ErrorCode::SshAuthFailed);
    target.privateKeyFile = m_sshd->path(QStringLiteral("no such file"));
    QCOMPARE(await(m_shell->open(target)).error().code, ErrorCode::SshAuthFailed);
}

void TstSshShell::aConnectionThatCannotBeMadeSaysWhy_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nobody listens") << QStringLiteral("nobody") << ErrorCode::SshUnreachable;
    QTest::newRow("no address") << QStringLiteral("name") << ErrorCode::SshUnreachable;
    QTest::newRow("no banner") << QStringLiteral("silent") << ErrorCode::SshTimeout;
    QTest::newRow("another protocol") << QStringLiteral("other") << ErrorCode::SshTimeout;
    QTest::newRow("closed at once") << QStringLiteral("closing") << ErrorCode::SshUnreachable;
    QTest::newRow("no host key pinned") << QStringLiteral("unpinned") << ErrorCode::InvalidInput;
}

void TstSshShell::aConnectionThatCannotBeMadeSaysWhy()
{
    QFETCH(QString, peer);
    LocalServer server([peer](QTcpSocket *socket) {
        if (peer == u"other")
            socket->write("HTTP/1.1 400 Bad Request\r\nServer: not ssh\r\n\r\n");
        if (peer == u"closing")
            socket->disconnectFromHost();
    });
    ShellTarget target = m_sshd->target();
    target.port = peer == u"nobody" ? Sshd::freePort() : server.serverPort();
    target.connectTimeout = 700ms;
    if (peer == u"name")
        target.host = QStringLiteral("host.invalid");
    if (peer == u"unpinned")
        target.hostKeys.clear();
    const auto opened = await(m_shell->open(target));
    QVERIFY(!opened);
    QTEST(opened.error().code, "code");
    QCOMPARE(m_shell->state(), ShellState::Idle);
}

void TstSshShell::closeEndsAnOpenThatHangs()
{
    LocalServer silent([](QTcpSocket *) {});
    ShellTarget target = m_sshd->target();
    target.port = silent.serverPort();
    target.connectTimeout = 60s;
    const auto opening = m_shell->open(target);
    QCOMPARE(m_shell->state(), ShellState::Connecting);
    m_shell->close();
    QCOMPARE(m_shell->state(), ShellState::Idle);
    QCOMPARE(await(opening, 1000).error().code, ErrorCode::SshDisconnected);
}

void TstSshShell::destructionDoesNotWaitForAHangingHost()
{
    open();
    const auto running = m_shell->exec(QStringLiteral("sleep 30"));
    m_sshd->freeze();
    QElapsedTimer timer;
    timer.start();
    m_shell.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    m_sshd->thaw();
    QCOMPARE(await(running).error().code, ErrorCode::SshDisconnected);
    m_sshd->killSessions();
}

void TstSshShell::statesAreToldInOrder()
{
    QList<ShellState> states;
    connect(m_shell.get(), &Shell::stateChanged, this, [&](ShellState state) { states.append(state); });
    open();
    m_shell->close();
    QCOMPARE(states, QList<ShellState>({ShellState::Connecting, ShellState::Connected, ShellState::Idle}));
}

void TstSshShell::aCommandEndsWithItsCode_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    QTest::newRow("well") << QStringLiteral("true") << 0;
    QTest::newRow("not well") << QStringLiteral("exit 7") << 7;
    QTest::newRow("the highest code") << QStringLiteral("exit 255") << 255;
    QTest::newRow("no such command") << QStringLiteral("no-such-command-here") << 127;
    QTest::newRow("killed") << QStringLiteral("kill -KILL $$") << 128 + 9;
    QTest::newRow("terminated") << QStringLiteral("kill -TERM $$") << 128 + 15;
    QTest::newRow("a child that aborts") << QStringLiteral("sh -c 'kill -ABRT $$'; exit $?") << 128 + 6;
}

void TstSshShell::aCommandEndsWithItsCode()
{
    QFETCH(QString, command);
    open();
    const auto result = await(m_shell->exec(command));
    VERIFY_OK(result);
    QTEST(result->exitCode, "code");
}

void TstSshShell::outputAndErrorsAreKeptApart()
{
    open();
    const auto result = await(m_shell->exec(QStringLiteral("echo out; echo err >&2; printf ä; echo more >&2")));
    VERIFY_OK(result);
    QCOMPARE(result->out, QByteArray("out\nä"));
    QCOMPARE(result->err, QByteArray("err\nmore\n"));
}

void TstSshShell::aMegabyteGoesInAndComesBack()
{
    open();
    QByteArray bytes(1 << 20, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 31 + (i >> 8));
    const auto result = await(m_shell->exec(QStringLiteral("cat"), {20s, bytes}));
    VERIFY_OK(result);
    QVERIFY(result->out == bytes);
}

void TstSshShell::aCommandThatTakesTooLongIsATimeout()
{
    open();
    const auto late = m_shell->exec(QStringLiteral("sleep 30"), {300ms, {}});
    const auto other = m_shell->exec(QStringLiteral("sleep 0.6; echo done"));
    QCOMPARE(await(late).error().code, ErrorCode::Timeout);
    const auto result = await(other);
    VERIFY_OK(result);
    QCOMPARE(result->out, QByteArray("done\n"));
    m_shell->close();
    m_sshd->killSessions();
}

void TstSshShell::sixtyFourCommandsRunAtOnce()
{
    open();
    QList<Future<ExecResult>> futures;
    for (int i = 0; i < 64; ++i)
        futures.append(m_shell->exec(QStringLiteral("cat; echo %1 >&2; exit %1").arg(i), {30s, QByteArray::number(i)}));
    for (int i = 0; i < 64; ++i) {
        const auto result = await(futures.at(i), 30000);
        VERIFY_OK(result);
        QCOMPARE(result->exitCode, i);
        QCOMPARE(result->out, QByteArray::number(i));
        QCOMPARE(result->err, QByteArray::number(i) + '\n');
    }
}

void TstSshShell::commandsGivenBeforeTheConnectionStandsAreRun()
{
    const auto opening = m_shell->open(m_sshd->target());
    const auto early = m_shell->exec(QStringLiteral("echo early"));
    QCOMPARE(await(early)->out, QByteArray("early\n"));
    VERIFY_OK(await(opening));

    ShellTarget nobody = m_sshd->target();
    nobody.port = Sshd::freePort();
    const auto failing = m_shell->open(nobody);
    const auto inVain = m_shell->exec(QStringLiteral("echo in vain"));
    QCOMPARE(await(inVain).error().code, ErrorCode::SshUnreachable);
    QCOMPARE(await(failing).error().code, ErrorCode::SshUnreachable);
}

void TstSshShell::withoutAConnectionACommandFailsAtOnce()
{
    QCOMPARE(await(m_shell->exec(QStringLiteral("true"))).error().code, ErrorCode::SshDisconnected);
    QCOMPARE(await(m_shell->upload("x", QStringLiteral("/nowhere"), 0600)).error().code, ErrorCode::SshDisconnected);
}

void TstSshShell::closeAnswersWhatIsUnderWay()
{
    open();
    const auto running = m_shell->exec(QStringLiteral("echo begun; sleep 30"));
    const auto upload = m_shell->upload("x", m_sshd->path(QStringLiteral("closed")), 0600);
    m_shell->close();
    QCOMPARE(await(running).error().code, ErrorCode::SshDisconnected);
    QCOMPARE(await(upload).error().code, ErrorCode::SshDisconnected);
    m_sshd->killSessions();
}

void TstSshShell::anOpenShellCanBeOpenedAnew()
{
    open();
    const auto running = m_shell->exec(QStringLiteral("sleep 30"));
    open();
    QCOMPARE(await(running).error().code, ErrorCode::SshDisconnected);
    QCOMPARE(await(m_shell->exec(QStringLiteral("echo new")))->out, QByteArray("new\n"));
    m_sshd->killSessions();
}

void TstSshShell::whoHearsAnAnswerMayAskAgainOrDestroyTheShell()
{
    open();
    whenDone(m_shell->exec(QStringLiteral("true")), this, [this](const Result<ExecResult> &) { m_shell.reset(); });
    QTRY_VERIFY(!m_shell);

    init();
    open();
    ErrorCode second = ErrorCode::Internal;
    SshShell *dying = m_shell.get();
    whenDone(dying->exec(QStringLiteral("sleep 30")), this, [&](const Result<ExecResult> &) {
        second = await(dying->exec(QStringLiteral("true"))).error().code;
        dying->close();
    });
    m_shell.reset();
    QCOMPARE(second, ErrorCode::SshDisconnected);
    m_sshd->killSessions();
}

void TstSshShell::aStreamIsHeardAsItComes()
{
    open();
    QByteArray heard;
    const auto future = m_shell->stream(QStringLiteral("read first; echo \"$first\"; sleep 600"), "hello\n",
                                        [&](const QByteArray &bytes) { heard += bytes; });
    QTRY_COMPARE(heard, QByteArray("hello\n"));
    QVERIFY(!future.isFinished());
    QCOMPARE(await(m_shell->exec(QStringLiteral("echo beside")))->out, QByteArray("beside\n"));
    m_shell->close();
    QCOMPARE(await(future).error().code, ErrorCode::SshDisconnected);
}

void TstSshShell::aStreamEndsWithItsCommand()
{
    open();
    QByteArray heard;
    const auto result = await(m_shell->stream(QStringLiteral("echo out; echo wrong >&2; exit 7"), {},
                                              [&](const QByteArray &bytes) { heard += bytes; }));
    QCOMPARE(result->exitCode, 7);
    QCOMPARE(result->err, QByteArray("wrong\n"));
    QVERIFY(result->out.isEmpty());
    QCOMPARE(heard, QByteArray("out\n"));
}

// This thread hears nothing while it does not run its event loop: then the command must stop writing.
void TstSshShell::aSlowReceiverSlowsTheCommandDown()
{
    open();
    const QString told = m_sshd->path(QStringLiteral("told"));
    constexpr qint64 megabytes = 64;
    qint64 heard = 0;
    const auto future = m_shell->stream(
        QStringLiteral("for i in $(seq %1); do head -c 1048576 /dev/zero; echo $i > %2; done").arg(megabytes).arg(told),
        {}, [&](const QByteArray &bytes) { heard += bytes.size(); });
    QElapsedTimer quiet;
    QFileInfo file(told);
    QDateTime last;
    const auto isStill = [&] { // nothing more was written for two seconds, seen without an event loop
        quiet.start();
        while (quiet.elapsed() < 2000) {
            file.refresh();
            if (std::exchange(last, file.lastModified()) != file.lastModified())
                quiet.restart();
            QThread::msleep(20);
        }
        return true;
    };
    QVERIFY(isStill());
    QFile count(told);
    const qint64 written = count.open(QIODevice::ReadOnly) ? count.readAll().trimmed().toLongLong() : 0;
    QVERIFY2(written < megabytes / 2, qPrintable(QString::number(written)));
    QVERIFY(!future.isFinished());
    QCOMPARE(await(future)->exitCode, 0);
    QCOMPARE(heard, megabytes << 20);
}

void TstSshShell::aStreamEndsWithTheConnection()
{
    open();
    QByteArray heard;
    const auto future =
        m_shell->stream(QStringLiteral("echo here; sleep 600"), {}, [&](const QByteArray &bytes) { heard += bytes; });
    QTRY_COMPARE(heard, QByteArray("here\n"));
    m_sshd->killSessions();
    QCOMPARE(await(future).error().code, ErrorCode::SshDisconnected);
}

void TstSshShell::anUploadArrivesExactly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int i = 0; i < 70000; ++i)
        all += char(i ^ (i >> 8));
    QTest::newRow("empty") << QStringLiteral("empty") << 0600 << QByteArray();
    QTest::newRow("every byte") << QStringLiteral("binary") << 0600 << all;
    QTest::newRow("a program") << QStringLiteral("run.sh") << 0755 << QByteArray("#!/bin/sh\n");
    QTest::newRow("read by all") << QStringLiteral("compose.json") << 0644 << QByteArray("{}");
    QTest::newRow("spaces and quotes") << QStringLiteral("it's a \"file\" $(x) %1;*") << 0640 << QByteArray("1");
    QTest::newRow("a dash") << QStringLiteral("-rf") << 0600 << QByteArray("2");
    QTest::newRow("beyond ASCII") << QStringLiteral("übung\n😀") << 0600 << QByteArray("3");
}

void TstSshShell::anUploadArrivesExactly()
{
    QFETCH(QString, name);
    QFETCH(int, mode);
    QFETCH(QByteArray, bytes);
    open();
    const QString folder = m_sshd->path(QStringLiteral("a folder"));
    QVERIFY(QDir().mkpath(folder));
    const QString path = folder + u'/' + name;
    VERIFY_OK(await(m_shell->upload(bytes, path, mode)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
    const auto stat = await(m_shell->exec(QStringLiteral("cd '%1' && stat -c %a -- * && rm -f -- *").arg(folder)));
    QCOMPARE(stat->out, QByteArray::number(mode, 8) + '\n'); // one file: nothing else is left
}

void TstSshShell::anUploadReplacesTheOldFileWhole()
{
    open();
    const QString path = m_sshd->path(QStringLiteral("replaced"));
    VERIFY_OK(await(m_shell->upload("a longer text", path, 0644)));
    VERIFY_OK(await(m_shell->upload("short", path, 0600)));
    QCOMPARE(await(m_shell->exec(QStringLiteral("cat '%1'; stat -c %a '%1'").arg(path)))->out,
             QByteArray("short600\n"));
}

void TstSshShell::anUploadThatCannotBeWrittenSaysWhy()
{
    open();
    const auto result = await(m_shell->upload("x", m_sshd->path(QStringLiteral("no/such/folder")), 0600));
    QCOMPARE(result.error().code, ErrorCode::RemoteFailed);
    QVERIFY2(result.error().detail.contains(u"no/such/folder"), qPrintable(result.error().detail));
}

CODER_TEST(TstSshShell);
#include "tst_sshshell.moc"
