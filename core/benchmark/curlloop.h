// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <curl/curl.h>
#include <memory>
#include <optional>
#include <vector>

namespace coder::benchmark {

// Is told once when something can be read from or written to its socket, and not again before more can be.
class SocketOwner
{
public:
    virtual ~SocketOwner() = default;
    virtual void socketIsReady(bool isClosed) = 0; // nothing comes after what is there
};

// Waits by epoll for libcurl's transfers and for sockets of our own: a wake-up costs what happened, not what is open.
// (`curl_multi_perform` asks the kernel about every connection each time.) On one thread but for wake().
class CurlLoop
{
public:
    CurlLoop();
    ~CurlLoop();
    CurlLoop(const CurlLoop &) = delete;
    CurlLoop &operator=(const CurlLoop &) = delete;

    CURLM *multi() const { return m_multi.get(); }
    // Waits until something comes in, libcurl's own timer is due or somebody wakes it, at the longest `longest`, and
    // lets libcurl do what is to be done.
    void turn(std::chrono::milliseconds longest);
    void wake() const; // from any thread
    void watch(int socket, SocketOwner &owner);
    void unwatch(int socket);

private:
    static int watchFor(CURL *easy, curl_socket_t socket, int what, void *owner, void *known);
    static int setTimer(CURLM *multi, long milliseconds, void *owner);
    std::chrono::milliseconds untilTimer(std::chrono::milliseconds longest) const;
    void takeReady(int socket, unsigned events);
    void takeTimer();

    int m_epoll;
    int m_wake;
    std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> m_multi;
    std::optional<std::chrono::steady_clock::time_point> m_timer;
    std::vector<SocketOwner *> m_owners; // by socket; libcurl's have none
};

} // namespace coder::benchmark
