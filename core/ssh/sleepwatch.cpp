// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/sleepwatch.h"

#include <time.h>

namespace coder::ssh {
namespace {
constexpr std::chrono::milliseconds tolerance{2000};

std::chrono::milliseconds read(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                                 + std::chrono::nanoseconds(time.tv_nsec));
}
} // namespace

Clocks readClocks()
{
    return {read(CLOCK_MONOTONIC), read(CLOCK_BOOTTIME), read(CLOCK_REALTIME)};
}

bool SleepWatch::slept(const Clocks &current)
{
    const auto passed = current.monotonic - m_last.monotonic;
    const auto boot = current.boot - m_last.boot - passed;
    const auto wall = current.wall - m_last.wall - passed;
    m_last = current;
    return boot > tolerance || std::chrono::abs(wall) > tolerance;
}

} // namespace coder::ssh
