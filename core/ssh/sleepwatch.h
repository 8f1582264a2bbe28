// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>

namespace coder::ssh {

// Three clocks read together. While a computer sleeps, the monotonic one stands still and the other two go on.
struct Clocks
{
    std::chrono::milliseconds monotonic{};
    std::chrono::milliseconds boot{};
    std::chrono::milliseconds wall{};
};

Clocks readClocks();

// Notices that the computer slept (or was paused, or its clock was set): boot time or wall time ran away from
// monotonic time by more than two seconds since the last look.
class SleepWatch
{
public:
    explicit SleepWatch(const Clocks &start)
        : m_last(start)
    {}
    bool slept(const Clocks &current);

private:
    Clocks m_last;
};

} // namespace coder::ssh
