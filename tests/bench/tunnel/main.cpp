// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/ssh/sshshell.h"
#include "tests/bench/report.h"
#include "tests/bench/tunnel/streaming.h"
#include "tests/support/await.h"
#include "tests/support/sshd.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace coder;
using namespace coder::bench;
using namespace coder::test;

// Our tunnel and `ssh -L`, to the same sshd and the same streaming server, in turns; the best of five each.
namespace {
constexpr int rounds = 5;
constexpr int requests = 200;
constexpr int tokens = 500;
constexpr int tokenPace = 1000; // microseconds: faster than any model writes
constexpr int bulk = 256;       // MiB

// `ssh -N -L`, with nothing of the user's settings.
class Peer
{
public:
    Peer(const Sshd &sshd, quint16 target, const QStringList &options = {})
        : port(Sshd::freePort())
    {
        const ShellTarget to = sshd.target();
        const QString known = sshd.path(QStringLiteral("known_hosts"));
        writePrivate(known, QStringLiteral("[127.0.0.1]:%1 %2\n").arg(to.port).arg(to.hostKeys.first()).toUtf8());
        QStringList arguments{QStringLiteral("-F"), QStringLiteral("/dev/null"), QStringLiteral("-N"),
                              QStringLiteral("-L"), QStringLiteral("127.0.0.1:%1:127.0.0.1:%2").arg(port).arg(target)};
        const QStringList settings{
            QStringLiteral("UserKnownHostsFile=") + known, QStringLiteral("GlobalKnownHostsFile=/dev/null"),
            QStringLiteral("IdentitiesOnly=yes"),          QStringLiteral("ExitOnForwardFailure=yes"),
            QStringLiteral("StrictHostKeyChecking=yes"),   QStringLiteral("BatchMode=yes")};
        for (const QString &setting : settings)
            arguments << QStringLiteral("-o") << setting;
        arguments << QStringLiteral("-i") << to.privateKeyFile << QStringLiteral("-p") << QString::number(to.port)
                  << options << to.user + QStringLiteral("@127.0.0.1");
        m_process.start(QStringLiteral("ssh"), arguments);
    }
    ~Peer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    bool isReady()
    {
        return QTest::qWaitFor([this] { return firstByte(port) < 1e9; }, 10000);
    }

    const quint16 port;

private:
    QProcess m_process;
};

struct Best
{
    double firstByte = 1e9;
    double token = 1e9;
    double throughput = 0;
};

// In turns, request by request: both meet the same machine.
void measureFirstBytes(quint16 ourPort, quint16 peerPort, Best &ours, Best &peers)
{
    QList<double> our;
    QList<double> peer;
    for (int i = 0; i < requests; ++i) {
        our.append(firstByte(ourPort));
        peer.append(firstByte(peerPort));
    }
    ours.firstByte = std::min(ours.firstByte, median(our));
    peers.firstByte = std::min(peers.firstByte, median(peer));
}

// Side by side, for the same reason.
void measureTokens(quint16 ourPort, quint16 peerPort, Best &ours, Best &peers)
{
    auto peer = std::async(std::launch::async, [=] { return tokenDelay(peerPort, tokens, tokenPace); });
    ours.token = std::min(ours.token, tokenDelay(ourPort, tokens, tokenPace));
    peers.token = std::min(peers.token, peer.get());
}

void measureThroughput(quint16 ourPort, quint16 peerPort, Best &ours, Best &peers)
{
    ours.throughput = std::max(ours.throughput, throughput(ourPort, bulk));
    peers.throughput = std::max(peers.throughput, throughput(peerPort, bulk));
}

// The ciphers sshd agreed to, in the order of the connections.
QStringList ciphers(Sshd &sshd)
{
    static const QRegularExpression line(QStringLiteral("kex: server->client cipher: (\\S+)"));
    QStringList all;
    auto matches = line.globalMatch(QString::fromUtf8(sshd.log()));
    while (matches.hasNext())
        all.append(matches.next().captured(1));
    return all;
}

// On a server of its own, since one that tells so much is slow.
QStringList tellCiphers(quint16 target)
{
    Sshd sshd;
    sshd.configure(QStringLiteral("LogLevel DEBUG1"));
    SshShell shell;
    if (!sshd.start() || !await(shell.open(sshd.target())))
        return {};
    Peer peer(sshd, target);
    peer.isReady();
    return ciphers(sshd);
}

int run()
{
    if (!Sshd::isInstalled()) {
        std::printf("tunnel: skipped, sshd is not installed\n");
        return 0;
    }
    const RawServer server(serveStream);
    Sshd sshd;
    SshShell shell;
    if (!sshd.start() || !await(shell.open(sshd.target())))
        return 1;
    const quint16 port = await(shell.forward(0, server.port())).value_or(0);
    Peer peer(sshd, server.port());
    if (port == 0 || !peer.isReady())
        return 1;
    const QStringList used = tellCiphers(server.port());
    std::printf("ciphers: ours %s, ssh -L %s\n", qPrintable(used.value(0)), qPrintable(used.value(1)));
    Best ours;
    Best theirs;
    for (int i = 0; i < rounds; ++i) {
        measureFirstBytes(port, peer.port, ours, theirs);
        measureTokens(port, peer.port, ours, theirs);
        measureThroughput(port, peer.port, ours, theirs);
    }
    const QString ms = QStringLiteral("ms");
    const bool met =
        report(QStringLiteral("tunnel"),
               {{QStringLiteral("first_byte_ratio"), ms, ours.firstByte * 1e3, theirs.firstByte * 1e3, 1.1, true},
                {QStringLiteral("token_ratio"), ms, ours.token * 1e3, theirs.token * 1e3, 1.1, true},
                {QStringLiteral("throughput_ratio"), QStringLiteral("mib_s"), ours.throughput, theirs.throughput, 0.5,
                 false}});
    return met ? 0 : 1;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return run();
}
