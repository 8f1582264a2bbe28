// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

namespace coder {

// What the model server's /metrics said. Counters only rise, until the server starts anew.
struct EngineCounters
{
    double running = 0; // requests
    double waiting = 0; // requests
    double generationTokens = 0;
    double promptTokens = 0;
    double requests = 0; // finished, for whatever reason

    bool operator==(const EngineCounters &) const = default;
};

// One look at a VM's activity. Times are seconds since the VM was created.
struct Sample
{
    double t = 0;
    std::optional<EngineCounters> metrics; // none = they could not be read
    bool isRefused = false;                // nothing listens on the model server's port
    bool hold = false;                     // somebody asks to keep the VM: a benchmark, a download
    std::optional<double> extend;          // seconds, asked for at `t`
};

} // namespace coder
