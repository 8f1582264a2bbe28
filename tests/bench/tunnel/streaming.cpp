// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tunnel/streaming.h"

#include "tests/bench/report.h"

#include <chrono>
#include <thread>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace coder::bench {
namespace {
using Clock = std::chrono::steady_clock;
using test::RawClient;
using test::sendAll;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Clock::time_point of a number of nanoseconds, and back: server and client share the clock.
qint64 stamp()
{
    return std::chrono::nanoseconds(Clock::now().time_since_epoch()).count();
}

QByteArray readLine(int fd)
{
    QByteArray line;
    char byte = 0;
    while (::recv(fd, &byte, 1, 0) == 1 && byte != '\n')
        line += byte;
    return line;
}

void atOnce(int fd)
{
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

void sendTokens(int fd, int count, std::chrono::microseconds pace)
{
    auto due = Clock::now();
    for (int i = 0; i < count; ++i) {
        due += pace;
        std::this_thread::sleep_until(due);
        const QByteArray token = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" token\"}}]} ";
        if (!sendAll(fd, token + QByteArray::number(stamp()) + '\n'))
            return;
    }
}
} // namespace

void serveStream(int fd)
{
    atOnce(fd);
    const QList<QByteArray> words = readLine(fd).split(' ');
    if (words.first() == "first")
        sendAll(fd, "data: hello\n");
    if (words.first() == "tokens")
        sendTokens(fd, words.value(1).toInt(), std::chrono::microseconds(words.value(2).toInt()));
    const QByteArray mebibyte = words.first() == "bulk" ? test::noise(1, 1 << 20) : QByteArray();
    for (int i = 0; i < words.value(1).toInt() && !mebibyte.isEmpty(); ++i)
        sendAll(fd, mebibyte);
}

double firstByte(quint16 port)
{
    const auto start = Clock::now();
    const RawClient client(port);
    atOnce(client.fd());
    sendAll(client.fd(), "first\n");
    char byte = 0;
    const auto got = ::recv(client.fd(), &byte, 1, 0);
    return got == 1 ? since(start) : 1e9;
}

double tokenDelay(quint16 port, int tokens, int microseconds)
{
    const RawClient client(port);
    atOnce(client.fd());
    sendAll(client.fd(), "tokens " + QByteArray::number(tokens) + ' ' + QByteArray::number(microseconds) + '\n');
    QList<double> delays;
    QByteArray rest;
    char bytes[4096];
    for (ssize_t got = 0; (got = ::recv(client.fd(), bytes, sizeof bytes, 0)) > 0;) {
        const qint64 now = stamp();
        rest.append(bytes, got);
        for (qsizetype end = 0; (end = rest.indexOf('\n')) >= 0; rest.remove(0, end + 1))
            delays.append(double(now - rest.left(end).split(' ').last().toLongLong()) / 1e9);
    }
    return delays.size() == tokens ? median(delays) : 1e9;
}

double throughput(quint16 port, int mebibytes)
{
    const RawClient client(port);
    const auto start = Clock::now();
    sendAll(client.fd(), "bulk " + QByteArray::number(mebibytes) + '\n');
    qint64 all = 0;
    static char bytes[256 << 10];
    for (ssize_t got = 0; (got = ::recv(client.fd(), bytes, sizeof bytes, 0)) > 0;)
        all += got;
    return all == qint64(mebibytes) << 20 ? mebibytes / since(start) : 0;
}

} // namespace coder::bench
