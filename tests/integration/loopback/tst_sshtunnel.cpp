// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/sshshell.h"
#include "tests/support/await.h"
#include "tests/support/rawtcp.h"
#include "tests/support/runner.h"
#include "tests/support/sshd.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {
// Sends back what comes, as it comes.
void echo(int fd)
{
    char bytes[16384];
    for (;;) {
        const auto got = ::recv(fd, bytes, sizeof bytes, 0);
        if (got <= 0 || !sendAll(fd, QByteArray(bytes, got)))
            return;
    }
}

// Sends back everything once the client has ended its half.
void echoAtEnd(int fd)
{
    sendAll(fd, receiveAll(fd));
}

// True once `counter` has moved and then rested for 300 ms.
bool comesToRest(const std::atomic<qint64> &counter)
{
    qint64 last = -1;
    QElapsedTimer since;
    since.start();
    return QTest::qWaitFor(
        [&] {
            const qint64 current = counter;
            if (current != last)
                since.restart();
            last = current;
            return current > 0 && since.elapsed() > 300;
        },
        20000);
}
} // namespace

// The tunnel against a real sshd.
class TstSshTunnel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_shell.reset(); }

    void manyStreamsAtOnceArriveIntact_data();
    void manyStreamsAtOnceArriveIntact();
    void aClientMayFinishItsRequestAndStillReadTheAnswer();
    void theServersEndReachesTheClientThatGoesOnSending();
    void aServerThatIsNotThereClosesTheClient();
    void aClientThatGoesAwayEndsTheServersConnection();
    void aClientThatDoesNotReadHoldsOnlyItsOwnStreamBack();
    void aServerThatDoesNotReadHoldsTheClientBack();
    void theListenerIsOnLoopbackOnly();
    void aTakenPortIsAnError();
    void twoForwardsServeTwoPorts();
    void clientsAreClosedAtOnceWhileThereIsNoConnection();
    void closeEndsTheListener();
    void keysAreRenewedUnderLoad();

private:
    void open(const Sshd &sshd);
    quint16 tunnelTo(quint16 port);

    std::unique_ptr<Sshd> m_sshd;
    std::unique_ptr<SshShell> m_shell;
};

void TstSshTunnel::initTestCase()
{
    if (!Sshd::isInstalled())
        QSKIP("sshd is not installed");
    m_sshd = std::make_unique<Sshd>();
    QVERIFY2(m_sshd->start(), m_sshd->log().constData());
}

void TstSshTunnel::init()
{
    m_shell = std::make_unique<SshShell>();
    open(*m_sshd);
}

void TstSshTunnel::open(const Sshd &sshd)
{
    VERIFY_OK(await(m_shell->open(sshd.target())));
}

quint16 TstSshTunnel::tunnelTo(quint16 port)
{
    return await(m_shell->forward(0, port)).value_or(0);
}

void TstSshTunnel::manyStreamsAtOnceArriveIntact_data()
{
    QTest::addColumn<int>("streams");
    QTest::addColumn<int>("size");
    QTest::newRow("one, nothing") << 1 << 0;
    QTest::newRow("one, a byte") << 1 << 1;
    QTest::newRow("one, 16 MiB") << 1 << (16 << 20);
    QTest::newRow("64, 256 KiB each") << 64 << (256 << 10);
    QTest::newRow("300, 1 KiB each") << 300 << 1024;
}

void TstSshTunnel::manyStreamsAtOnceArriveIntact()
{
    QFETCH(int, streams);
    QFETCH(int, size);
    const RawServer server(echo);
    const quint16 port = tunnelTo(server.port());
    QVERIFY(port != 0);
    std::vector<std::future<QByteArray>> answers;
    for (int i = 0; i < streams; ++i)
        answers.push_back(std::async(std::launch::async, [=] { return exchange(port, noise(i, size)); }));
    for (int i = 0; i < streams; ++i)
        QVERIFY2(answers[size_t(i)].get() == noise(i, size), qPrintable(QString::number(i)));
    QCOMPARE(server.accepted(), streams);
}

void TstSshTunnel::aClientMayFinishItsRequestAndStillReadTheAnswer()
{
    const RawServer server(echoAtEnd);
    const QByteArray bytes = noise(1, 3 << 20);
    QVERIFY(exchange(tunnelTo(server.port()), bytes) == bytes);
}

void TstSshTunnel::theServersEndReachesTheClientThatGoesOnSending()
{
    std::promise<QByteArray> later;
    const RawServer server([&](int fd) {
        sendAll(fd, "answer");
        endSending(fd);
        later.set_value(receiveAll(fd));
    });
    const RawClient client(tunnelTo(server.port()));
    QCOMPARE(receiveAll(client.fd()), QByteArray("answer"));
    QVERIFY(sendAll(client.fd(), "still talking"));
    endSending(client.fd());
    QCOMPARE(later.get_future().get(), QByteArray("still talking"));
}

void TstSshTunnel::aServerThatIsNotThereClosesTheClient()
{
    const RawClient client(tunnelTo(Sshd::freePort()));
    QCOMPARE(receiveAll(client.fd()), QByteArray());
}

void TstSshTunnel::aClientThatGoesAwayEndsTheServersConnection()
{
    std::promise<QByteArray> received;
    const RawServer server([&](int fd) { received.set_value(receiveAll(fd)); });
    {
        const RawClient client(tunnelTo(server.port()));
        QVERIFY(sendAll(client.fd(), "hello"));
    }
    QCOMPARE(received.get_future().get(), QByteArray("hello"));
}

void TstSshTunnel::aClientThatDoesNotReadHoldsOnlyItsOwnStreamBack()
{
    constexpr qint64 size = 96 << 20;
    std::atomic<qint64> sent{0};
    const RawServer server([&](int fd) {
        for (int part = 0; part < size >> 20 && sendAll(fd, noise(part, 1 << 20)); ++part)
            sent += 1 << 20;
    });
    const RawClient client(tunnelTo(server.port()));
    QVERIFY(comesToRest(sent));
    // Two pairs of kernel buffers (up to 10 MiB each here) and ours (2.5 MiB).
    QVERIFY2(sent < 48 << 20, qPrintable(QString::number(sent)));
    QCOMPARE(await(m_shell->exec(QStringLiteral("echo free")))->out, QByteArray("free\n"));
    const QByteArray all = receiveAll(client.fd());
    QCOMPARE(all.size(), size);
    for (int part = 0; part < size >> 20; ++part)
        QVERIFY(QByteArrayView(all).sliced(qsizetype(part) << 20, 1 << 20) == noise(part, 1 << 20));
}

void TstSshTunnel::aServerThatDoesNotReadHoldsTheClientBack()
{
    std::promise<void> goOn;
    std::promise<qsizetype> received;
    const RawServer server([&](int fd) {
        goOn.get_future().wait();
        received.set_value(receiveAll(fd).size());
    });
    const RawClient client(tunnelTo(server.port()));
    constexpr qint64 size = 96 << 20;
    std::atomic<qint64> sent{0};
    std::thread sender([&] {
        while (sent < size && sendAll(client.fd(), QByteArray(1 << 20, 'x')))
            sent += 1 << 20;
        endSending(client.fd());
    });
    const bool rests = comesToRest(sent);
    const qint64 atRest = sent;
    const auto other = await(m_shell->exec(QStringLiteral("echo free")));
    goOn.set_value();
    sender.join();
    QVERIFY(rests);
    QVERIFY2(atRest < 48 << 20, qPrintable(QString::number(atRest)));
    VERIFY_OK(other);
    QCOMPARE(received.get_future().get(), size);
}

void TstSshTunnel::theListenerIsOnLoopbackOnly()
{
    const RawServer server(echo);
    const quint16 port = tunnelTo(server.port());
    QVERIFY(port != 0);
    // All other addresses of 127/8 are loopback too, and still nobody may listen there.
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);
    QCOMPARE(::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address), -1);
    QCOMPARE(errno, ECONNREFUSED);
    ::close(fd);
}

void TstSshTunnel::aTakenPortIsAnError()
{
    const RawServer taken(echo);
    const auto refused = await(m_shell->forward(taken.port(), 8000));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PortTaken);
    const quint16 own = tunnelTo(taken.port());
    QCOMPARE(await(m_shell->forward(own, 8000)).error().code, ErrorCode::PortTaken);
    QCOMPARE(exchange(own, "still there"), QByteArray("still there"));
}

void TstSshTunnel::twoForwardsServeTwoPorts()
{
    const RawServer first([](int fd) { sendAll(fd, "first"); });
    const RawServer second([](int fd) { sendAll(fd, "second"); });
    const quint16 a = tunnelTo(first.port());
    const quint16 b = tunnelTo(second.port());
    QCOMPARE(exchange(b, {}), QByteArray("second"));
    QCOMPARE(exchange(a, {}), QByteArray("first"));
}

void TstSshTunnel::clientsAreClosedAtOnceWhileThereIsNoConnection()
{
    const RawServer server(echo);
    SshShell idle;
    const quint16 port = await(idle.forward(0, server.port())).value_or(0);
    QVERIFY(port != 0);
    QCOMPARE(exchange(port, {}), QByteArray());
    QCOMPARE(server.accepted(), 0);
    VERIFY_OK(await(idle.open(m_sshd->target())));
    QCOMPARE(exchange(port, "now"), QByteArray("now"));
}

void TstSshTunnel::closeEndsTheListener()
{
    const RawServer server(echo);
    const quint16 port = tunnelTo(server.port());
    const RawClient client(port);
    QVERIFY(sendAll(client.fd(), "x"));
    m_shell->close();
    int error = 0;
    receiveAll(client.fd(), &error);
    QCOMPARE(error, ECONNRESET); // cut, not ended
    QCOMPARE(await(m_shell->forward(port, 8000)).value_or(0), port);
}

void TstSshTunnel::keysAreRenewedUnderLoad()
{
    Sshd renewing;
    renewing.configure(QStringLiteral("RekeyLimit 1M"));
    QVERIFY(renewing.start());
    open(renewing);
    const RawServer server(echo);
    const quint16 port = tunnelTo(server.port());
    std::vector<std::future<QByteArray>> answers;
    for (int i = 0; i < 8; ++i)
        answers.push_back(std::async(std::launch::async, [=] { return exchange(port, noise(i, 2 << 20)); }));
    const auto command = await(m_shell->exec(QStringLiteral("cat"), {20s, noise(9, 2 << 20)}), 20000);
    for (int i = 0; i < 8; ++i)
        QVERIFY(answers[size_t(i)].get() == noise(i, 2 << 20));
    VERIFY_OK(command);
    QVERIFY(command->out == noise(9, 2 << 20));
}

CODER_TEST(TstSshTunnel);
#include "tst_sshtunnel.moc"
