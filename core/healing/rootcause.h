// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/healing/exceptionline.h"
#include "core/healing/logscan.h"

#include <optional>

namespace coder::healing {

// What a scan comes down to. Without a sighting nothing in the text says so.
struct RootCause
{
    FaultClass fault = FaultClass::StillStarting;
    Rank rank = Rank::Wrapper;
    std::optional<Sighting> at;
    QList<Frame> frames; // of its traceback, innermost first
    bool rivals = false; // other sentences of the same rank speak of another fault
};

// The lowest rank wins, then the earlier line. What the start-up overcame does not count, nor what followed an end from
// outside, nor warnings while the server lives. `exitedBadly`: the container ended with a code that is an error.
RootCause rootCause(const LogScan &scan, bool exitedBadly = false);

} // namespace coder::healing
