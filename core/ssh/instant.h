// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <chrono>
#include <optional>

namespace coder::ssh {

using Instant = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

inline Instant now()
{
    return std::chrono::steady_clock::now();
}

inline std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    return a && b ? std::min(*a, *b) : (a ? a : b);
}

} // namespace coder::ssh
