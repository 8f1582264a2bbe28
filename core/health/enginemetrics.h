// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/histogram.h"

#include <QByteArray>
#include <QString>

namespace coder {

// What a vLLM server's /metrics tell at one moment, of its V0 and V1 engines alike. Counters count since its start;
// what is absent was not told.
struct EngineMetrics
{
    bool isEngine = false;         // at least one sample was vLLM's
    QString model;                 // as it is served
    std::optional<double> running; // requests; all engines together, as the counters
    std::optional<double> waiting;
    std::optional<double> kvUse; // 0 to 1; the fullest engine's, which is the one that makes requests wait
    std::optional<double> promptTokens;
    std::optional<double> generationTokens;
    std::optional<double> finished;      // requests, however they ended
    std::optional<double> preemptions;   // requests that lost their place for want of KV cache
    std::optional<double> prefixQueries; // tokens looked for in the prefix cache
    std::optional<double> prefixHits;
    std::optional<double> kvCapacity; // tokens; of all engines
    std::optional<double> startedAt;  // seconds since 1970; the server's process
    Histogram firstToken;             // seconds to the first token of a request
    Histogram tokenGap;               // seconds between tokens
};

EngineMetrics parseEngineMetrics(QByteArrayView text);

// How much a counter grew; after a restart that is what it counted since.
std::optional<double> growth(const std::optional<double> &before, const std::optional<double> &after);

} // namespace coder
