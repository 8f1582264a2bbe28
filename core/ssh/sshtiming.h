// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/sleepwatch.h"

#include <chrono>
#include <functional>

namespace coder {

// The waits of an SshShell. A dead peer is noticed after at most askAfter + deadAfter + one second (the tick): 13 s.
struct SshTiming
{
    std::chrono::milliseconds askAfter{3000};   // silence until the peer is asked for a sign of life
    std::chrono::milliseconds deadAfter{9000};  // how long it may owe the answer
    std::chrono::milliseconds afterSleep{4000}; // the same, right after the computer slept
    std::chrono::milliseconds firstRetry{500};
    std::chrono::milliseconds longestRetry{15000};
    std::chrono::milliseconds stableAfter{10000}; // a connection that lived so long starts the back-off anew
    std::function<ssh::Clocks()> clocks = ssh::readClocks;
};

} // namespace coder
