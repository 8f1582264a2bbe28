// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/sshshell.h"
#include "tests/support/await.h"
#include "tests/support/rawtcp.h"
#include "tests/support/runner.h"
#include "tests/support/sshd.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <memory>

#include <sched.h>
#include <sys/socket.h>

using namespace coder;
using namespace coder::test;

namespace {
void echo(int fd)
{
    char bytes[4096];
    for (;;) {
        const auto got = ::recv(fd, bytes, sizeof bytes, 0);
        if (got <= 0 || !sendAll(fd, QByteArray(bytes, got)))
            return;
    }
}

bool run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

// Packets to the port and from it are lost in the kernel, in both directions: nobody acknowledges anything.
bool drop(quint16 port, bool isOn)
{
    const QString change = isOn ? u"-A"_qs : u"-D"_qs;
    bool done = true;
    for (const QString &end : {u"--dport"_qs, u"--sport"_qs})
        done = run(u"iptables"_qs, {u"-w"_qs, change, u"INPUT"_qs, u"-p"_qs, u"tcp"_qs, end, QString::number(port),
                                    u"-j"_qs, u"DROP"_qs})
               && done;
    return done;
}
} // namespace

// A network that loses every packet, in a network namespace of this process's own.
class TstSshDrop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!Sshd::isInstalled())
            QSKIP("sshd is not installed");
        // The threads and programs that are started from here on are in it, too.
        if (::unshare(CLONE_NEWNET) != 0 || !run(u"ip"_qs, {u"link"_qs, u"set"_qs, u"lo"_qs, u"up"_qs}))
            QSKIP("this user may not make a network namespace");
        m_sshd = std::make_unique<Sshd>();
        QVERIFY2(m_sshd->start(), m_sshd->log().constData());
    }
    void cleanupTestCase() { m_sshd.reset(); }

    void aNetworkThatLosesEveryPacketIsNoticedWithinFifteenSecondsAndTheTunnelComesBack()
    {
        RawServer server(echo);
        SshShell shell;
        QVERIFY(await(shell.open(m_sshd->target())).has_value());
        const quint16 port = await(shell.forward(0, server.port())).value_or(0);
        QCOMPARE(exchange(port, "before"), QByteArray("before"));
        const auto running = shell.exec(u"sleep 60"_qs);

        QElapsedTimer timer;
        timer.start();
        QVERIFY(drop(m_sshd->port(), true));
        QTRY_VERIFY_WITH_TIMEOUT(shell.state() != ShellState::Connected, 15000);
        qInfo("noticed after %lld ms", timer.elapsed());
        QCOMPARE(await(running).error().code, ErrorCode::SshDisconnected);

        QVERIFY(drop(m_sshd->port(), false));
        QTRY_VERIFY_WITH_TIMEOUT(shell.state() == ShellState::Connected, 30000);
        QCOMPARE(exchange(port, "after"), QByteArray("after"));
    }

private:
    std::unique_ptr<Sshd> m_sshd;
};

CODER_TEST(TstSshDrop);
#include "tst_sshdrop.moc"
