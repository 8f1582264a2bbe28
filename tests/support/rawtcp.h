// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace coder::test {

// Plain blocking sockets on 127.0.0.1: unlike QTcpSocket they can end one half of a connection and leave bytes unread.

// Each connection is served on a thread of its own; it is closed when `serve` returns. The destructor wakes and ends
// those that are still busy.
class RawServer
{
public:
    using Serve = std::function<void(int fd)>;
    explicit RawServer(Serve serve);
    ~RawServer();
    quint16 port() const { return m_port; }
    int accepted() const { return m_accepted; }

private:
    void accept();

    Serve m_serve;
    int m_listener;
    quint16 m_port = 0;
    std::atomic<int> m_accepted{0};
    std::mutex m_mutex;
    std::list<std::thread> m_threads;
    std::list<int> m_fds;
    std::thread m_thread;
};

// A connection to a port; closed with the object.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;
    int fd() const { return m_fd; }

private:
    int m_fd;
};

bool sendAll(int fd, const QByteArray &bytes);
// Until the other end is done; `error` gets errno if it did not end well.
QByteArray receiveAll(int fd, int *error = nullptr);
void endSending(int fd);
// Sends everything, ends its half, and answers what came back meanwhile and afterwards.
QByteArray exchange(quint16 port, const QByteArray &bytes);
// Different bytes for every seed.
QByteArray noise(int seed, qsizetype size);

} // namespace coder::test
