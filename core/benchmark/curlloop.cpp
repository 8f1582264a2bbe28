// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/curlloop.h"

#include <algorithm>
#include <array>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace coder::benchmark {
namespace {

using Clock = std::chrono::steady_clock;

unsigned interestOf(int what)
{
    return (what & CURL_POLL_IN ? unsigned(EPOLLIN) : 0U) | (what & CURL_POLL_OUT ? unsigned(EPOLLOUT) : 0U);
}

epoll_event eventOf(int socket, unsigned interest)
{
    epoll_event event{};
    event.events = interest;
    event.data.fd = socket;
    return event;
}

} // namespace

CurlLoop::CurlLoop()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_multi(curl_multi_init(), &curl_multi_cleanup)
{
    epoll_event event = eventOf(m_wake, EPOLLIN);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
    curl_multi_setopt(multi(), CURLMOPT_SOCKETFUNCTION, &CurlLoop::watchFor);
    curl_multi_setopt(multi(), CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi(), CURLMOPT_TIMERFUNCTION, &CurlLoop::setTimer);
    curl_multi_setopt(multi(), CURLMOPT_TIMERDATA, this);
}

CurlLoop::~CurlLoop()
{
    m_multi.reset(); // closes its connections, which it tells watchFor()
    close(m_wake);
    close(m_epoll);
}

int CurlLoop::watchFor(CURL *, curl_socket_t socket, int what, void *owner, void *known)
{
    auto &loop = *static_cast<CurlLoop *>(owner);
    if (what == CURL_POLL_REMOVE) {
        epoll_ctl(loop.m_epoll, EPOLL_CTL_DEL, socket, nullptr);
        return 0;
    }
    epoll_event event = eventOf(socket, interestOf(what));
    epoll_ctl(loop.m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
    curl_multi_assign(loop.multi(), socket, owner); // so that the next call knows it is watched
    return 0;
}

int CurlLoop::setTimer(CURLM *, long milliseconds, void *owner)
{
    auto &loop = *static_cast<CurlLoop *>(owner);
    loop.m_timer.reset();
    if (milliseconds >= 0)
        loop.m_timer = Clock::now() + std::chrono::milliseconds(milliseconds);
    return 0;
}

void CurlLoop::turn(std::chrono::milliseconds longest)
{
    std::array<epoll_event, 512> events;
    const int count = epoll_wait(m_epoll, events.data(), int(events.size()), int(untilTimer(longest).count()));
    for (int i = 0; i < count; ++i)
        takeReady(events[size_t(i)].data.fd, events[size_t(i)].events);
    takeTimer();
}

std::chrono::milliseconds CurlLoop::untilTimer(std::chrono::milliseconds longest) const
{
    if (!m_timer)
        return longest;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_timer - Clock::now());
    return std::clamp(left, std::chrono::milliseconds(0), longest);
}

void CurlLoop::takeReady(int socket, unsigned events)
{
    if (socket == m_wake) {
        eventfd_t value = 0;
        eventfd_read(m_wake, &value);
        return;
    }
    if (size_t(socket) < m_owners.size() && m_owners[size_t(socket)]) {
        m_owners[size_t(socket)]->socketIsReady((events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
        return;
    }
    int what = events & (EPOLLIN | EPOLLHUP) ? CURL_CSELECT_IN : 0;
    what |= events & EPOLLOUT ? CURL_CSELECT_OUT : 0;
    what |= events & EPOLLERR ? CURL_CSELECT_ERR : 0;
    int running = 0;
    curl_multi_socket_action(multi(), socket, what, &running);
}

void CurlLoop::takeTimer()
{
    if (!m_timer || Clock::now() < *m_timer)
        return;
    m_timer.reset(); // libcurl sets the next one
    int running = 0;
    curl_multi_socket_action(multi(), CURL_SOCKET_TIMEOUT, 0, &running);
}

// Edge by edge: the kernel would otherwise look at a socket again each time after something came from it.
void CurlLoop::watch(int socket, SocketOwner &owner)
{
    if (m_owners.size() <= size_t(socket))
        m_owners.resize(size_t(socket) + 1, nullptr);
    m_owners[size_t(socket)] = &owner;
    epoll_event event = eventOf(socket, unsigned(EPOLLIN | EPOLLOUT | EPOLLRDHUP) | unsigned(EPOLLET));
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
}

void CurlLoop::unwatch(int socket)
{
    m_owners[size_t(socket)] = nullptr;
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, socket, nullptr);
}

void CurlLoop::wake() const
{
    eventfd_write(m_wake, 1);
}

} // namespace coder::benchmark
