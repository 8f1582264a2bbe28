// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <chrono>

namespace coder::ssh {

// How long to wait before the next try: `first`, doubling to `longest`, until reset().
class Backoff
{
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first)
        , m_longest(longest)
        , m_next(first)
    {}
    std::chrono::milliseconds next()
    {
        const auto wait = m_next;
        m_next = std::min(m_next * 2, m_longest);
        return wait;
    }
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace coder::ssh
