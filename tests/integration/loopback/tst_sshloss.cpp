// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/sshshell.h"
#include "tests/support/await.h"
#include "tests/support/rawtcp.h"
#include "tests/support/runner.h"
#include "tests/support/sshd.h"
#include "tests/support/tcpbed.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <future>
#include <memory>

#include <sys/socket.h>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {
void echo(int fd)
{
    char bytes[16384];
    for (;;) {
        const auto got = ::recv(fd, bytes, sizeof bytes, 0);
        if (got <= 0 || !sendAll(fd, QByteArray(bytes, got)))
            return;
    }
}

QString word(ShellState state)
{
    static constexpr const char *words[] = {"idle", "connecting", "connected", "waiting"};
    return QLatin1String(words[int(state)]);
}

// A shell with a tunnel to an echo, and its story.
struct Bed
{
    explicit Bed(SshTiming timing = {})
        : shell(std::move(timing))
    {
        QObject::connect(&shell, &Shell::stateChanged, &shell, [this](ShellState state) { story.append(word(state)); });
        QObject::connect(&shell, &Shell::reconnectFailed, &shell, [this](const Error &why) { failures.append(why); });
    }
    bool open(const ShellTarget &target)
    {
        const bool opened = await(shell.open(target)).has_value();
        port = await(shell.forward(0, server.port())).value_or(0);
        return opened && port != 0 && exchange(port, "hello") == "hello";
    }
    bool isUp() const { return shell.state() == ShellState::Connected; }
    // The states since the last call.
    QString told() { return std::exchange(story, {}).join(u' '); }

    RawServer server{echo};
    QStringList story;
    QList<Error> failures;
    quint16 port = 0;
    SshShell shell;
};

// A clock that can be told that the computer slept.
struct SleepyClocks
{
    std::shared_ptr<std::atomic<int>> slept = std::make_shared<std::atomic<int>>(0);
    std::function<ssh::Clocks()> read() const
    {
        return [slept = slept] {
            ssh::Clocks clocks = ssh::readClocks();
            clocks.boot += std::chrono::milliseconds(*slept);
            return clocks;
        };
    }
};
} // namespace

// Connections that are lost, against a real sshd.
class TstSshLoss : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_sshd.reset(); }

    void aKilledConnectionIsRebuiltOnTheSamePort();
    void aResetConnectionIsRebuilt();
    void withoutATunnelItIsNotRebuilt();
    void aHostThatIsAwayIsTriedAgainUntilItIsBack();
    void anotherHostKeyEndsTheTrying();
    void closeEndsTheTrying();
    void aDeadPeerIsNoticedWithinFifteenSeconds();
    void afterASleepADeadPeerIsNoticedSoon();
    void afterASleepAWaitIsCutShort();

private:
    std::unique_ptr<Sshd> m_sshd;
};

void TstSshLoss::initTestCase()
{
    if (!Sshd::isInstalled())
        QSKIP("sshd is not installed");
}

void TstSshLoss::init()
{
    m_sshd = std::make_unique<Sshd>();
    QVERIFY2(m_sshd->start(), m_sshd->log().constData());
}

void TstSshLoss::aKilledConnectionIsRebuiltOnTheSamePort()
{
    Bed bed;
    QVERIFY(bed.open(m_sshd->target()));
    const RawClient client(bed.port);
    QVERIFY(sendAll(client.fd(), "x"));
    const auto running = bed.shell.exec(QStringLiteral("sleep 30"));
    QCOMPARE(await(bed.shell.exec(QStringLiteral("true")))->exitCode, 0);
    m_sshd->killSessions();
    QCOMPARE(await(running).error().code, ErrorCode::SshDisconnected);
    int error = 0;
    receiveAll(client.fd(), &error);
    QCOMPARE(error, ECONNRESET);
    // The worker ends what ran before its change of state gets here: wait for the second connection itself.
    QTRY_COMPARE(bed.story.count(QStringLiteral("connected")), 2);
    QCOMPARE(bed.told(), u"connecting connected waiting connecting connected"_qs);
    QCOMPARE(exchange(bed.port, "again"), QByteArray("again"));
    QVERIFY(bed.failures.isEmpty());
}

void TstSshLoss::aResetConnectionIsRebuilt()
{
    BadLine line(m_sshd->port());
    ShellTarget target = m_sshd->target();
    target.port = line.port();
    Bed bed;
    QVERIFY(await(bed.shell.open(target)).has_value());
    bed.port = await(bed.shell.forward(0, bed.server.port())).value_or(0);
    line.reset();
    QTRY_COMPARE(bed.story.count(QStringLiteral("connected")), 2);
    QCOMPARE(line.connections(), 2);
}

void TstSshLoss::withoutATunnelItIsNotRebuilt()
{
    Bed bed;
    QVERIFY(await(bed.shell.open(m_sshd->target())).has_value());
    m_sshd->killSessions();
    QTRY_COMPARE(bed.shell.state(), ShellState::Idle);
    QCOMPARE(bed.told(), u"connecting connected idle"_qs);
    QCOMPARE(await(bed.shell.exec(QStringLiteral("true"))).error().code, ErrorCode::SshDisconnected);
}

void TstSshLoss::aHostThatIsAwayIsTriedAgainUntilItIsBack()
{
    SshTiming timing;
    timing.firstRetry = 20ms;
    timing.longestRetry = 100ms;
    Bed bed(timing);
    QVERIFY(bed.open(m_sshd->target()));
    m_sshd->killSessions();
    m_sshd->stopListening();
    QTRY_VERIFY(bed.failures.size() >= 3);
    QCOMPARE(bed.failures.constFirst().code, ErrorCode::SshUnreachable);
    QVERIFY(!bed.isUp());
    QCOMPARE(exchange(bed.port, {}), QByteArray()); // closed at once
    QCOMPARE(await(bed.shell.exec(QStringLiteral("true"))).error().code, ErrorCode::SshDisconnected);
    QVERIFY(m_sshd->start());
    QTRY_VERIFY(bed.isUp());
    QCOMPARE(exchange(bed.port, "again"), QByteArray("again"));
}

void TstSshLoss::anotherHostKeyEndsTheTrying()
{
    Sshd impostor;
    QVERIFY(impostor.start());
    BadLine line(m_sshd->port());
    ShellTarget target = m_sshd->target();
    target.port = line.port();
    SshTiming timing;
    timing.firstRetry = 20ms;
    Bed bed(timing);
    QVERIFY(await(bed.shell.open(target)).has_value());
    QVERIFY(await(bed.shell.forward(0, bed.server.port())).has_value());
    line.lead(impostor.port());
    line.reset();
    QTRY_COMPARE(bed.shell.state(), ShellState::Idle);
    QCOMPARE(bed.failures.size(), 1);
    QCOMPARE(bed.failures.constFirst().code, ErrorCode::HostKeyMismatch);
    QCOMPARE(bed.told(), u"connecting connected waiting connecting idle"_qs);
}

void TstSshLoss::closeEndsTheTrying()
{
    SshTiming timing;
    timing.firstRetry = 20ms;
    Bed bed(timing);
    QVERIFY(bed.open(m_sshd->target()));
    m_sshd->killSessions();
    m_sshd->stopListening();
    QTRY_VERIFY(!bed.failures.isEmpty());
    bed.shell.close();
    const qsizetype before = bed.failures.size();
    // A full round through the worker: what it had to say about the past would be here by now.
    QCOMPARE(await(bed.shell.exec(QStringLiteral("true"))).error().code, ErrorCode::SshDisconnected);
    QCOMPARE(bed.failures.size(), before);
    QCOMPARE(bed.shell.state(), ShellState::Idle);
}

void TstSshLoss::aDeadPeerIsNoticedWithinFifteenSeconds()
{
    Sshd frozen;
    Sshd frozenUnderLoad;
    QVERIFY(frozen.start() && frozenUnderLoad.start());
    BadLine line(m_sshd->port());
    ShellTarget throughLine = m_sshd->target();
    throughLine.port = line.port();
    Bed stopped;
    Bed loaded;
    Bed idle;
    Bed swallowed;
    QVERIFY(stopped.open(frozen.target()));
    QVERIFY(loaded.open(frozenUnderLoad.target()));
    QVERIFY(idle.open(m_sshd->target()));
    QVERIFY(await(swallowed.shell.open(throughLine)).has_value());
    swallowed.port = await(swallowed.shell.forward(0, swallowed.server.port())).value_or(0);
    // A client that sends without end, so that every buffer on the way is full.
    std::thread sender([port = loaded.port] {
        const RawClient client(port);
        while (sendAll(client.fd(), QByteArray(1 << 20, 'x'))) {
        }
    });
    const auto command = idle.shell.exec(QStringLiteral("sleep 14; echo alive"));

    QElapsedTimer timer;
    timer.start();
    frozen.freeze();
    frozenUnderLoad.freeze();
    line.swallow(true);
    const bool noticed = QTest::qWaitFor([&] { return !stopped.isUp() && !loaded.isUp() && !swallowed.isUp(); }, 15000);
    const qint64 took = timer.elapsed();
    const QString who = QStringLiteral("stopped %1, loaded %2, swallowed %3 after %4 ms")
                            .arg(stopped.isUp())
                            .arg(loaded.isUp())
                            .arg(swallowed.isUp())
                            .arg(took);
    sender.join();
    QVERIFY2(noticed, qPrintable(who));

    frozen.thaw();
    frozenUnderLoad.thaw();
    line.swallow(false);
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isUp() && loaded.isUp() && swallowed.isUp(), 15000);
    QCOMPARE(exchange(stopped.port, "again"), QByteArray("again"));
    QCOMPARE(exchange(loaded.port, "again"), QByteArray("again"));
    // Who is only silent is not dead.
    QCOMPARE(await(command, 20000)->out, QByteArray("alive\n"));
    QCOMPARE(idle.told(), u"connecting connected"_qs);
}

void TstSshLoss::afterASleepADeadPeerIsNoticedSoon()
{
    const SleepyClocks clocks;
    SshTiming timing;
    timing.askAfter = 1h;
    timing.deadAfter = 1h;
    timing.afterSleep = 200ms;
    timing.clocks = clocks.read();
    Bed bed(timing);
    QVERIFY(bed.open(m_sshd->target()));
    *clocks.slept = 3600 * 1000; // a sleep that the connection survived
    QCOMPARE(await(bed.shell.exec(QStringLiteral("sleep 1.6; echo awake")))->out, QByteArray("awake\n"));
    QCOMPARE(bed.told(), u"connecting connected"_qs);
    m_sshd->freeze();
    *clocks.slept = 7200 * 1000;
    QTRY_VERIFY_WITH_TIMEOUT(!bed.isUp(), 5000);
    m_sshd->thaw();
    QTRY_VERIFY_WITH_TIMEOUT(bed.isUp(), 15000);
    QCOMPARE(exchange(bed.port, "again"), QByteArray("again"));
}

void TstSshLoss::afterASleepAWaitIsCutShort()
{
    const SleepyClocks clocks;
    SshTiming timing;
    timing.firstRetry = 1h;
    timing.longestRetry = 1h;
    timing.clocks = clocks.read();
    Bed bed(timing);
    QVERIFY(bed.open(m_sshd->target()));
    m_sshd->killSessions();
    QTRY_COMPARE(bed.shell.state(), ShellState::Waiting);
    *clocks.slept = 60000;
    QTRY_VERIFY(bed.isUp());
    QCOMPARE(exchange(bed.port, "again"), QByteArray("again"));
}

CODER_TEST(TstSshLoss);
#include "tst_sshloss.moc"
