// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <poll.h>
#include <vector>

namespace coder::ssh {

// The descriptors of one round of the worker. add() answers the place to ask events() with after wait().
class PollSet
{
public:
    int add(int fd, short events)
    {
        m_fds.push_back(pollfd{fd, events, 0});
        return int(m_fds.size()) - 1;
    }
    // 0 for a place of -1: who joined after the wait has no events yet.
    short events(int place) const { return place < 0 ? short(0) : m_fds[size_t(place)].revents; }
    void wait(int timeoutMs) { ::poll(m_fds.data(), m_fds.size(), timeoutMs); }
    void clear() { m_fds.clear(); }

private:
    std::vector<pollfd> m_fds;
};

} // namespace coder::ssh
