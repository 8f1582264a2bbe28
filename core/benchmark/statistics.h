// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/answertiming.h"

#include <QMap>

namespace coder::benchmark {

// The p-th percentile, 0 ≤ p ≤ 100, by linear interpolation between the two nearest ranks: numpy's default, type 7 of
// Hyndman and Fan, "Sample Quantiles in Statistical Packages" (1996). 0 of nothing. `sorted` is ascending.
double percentile(const QList<double> &sorted, double p);

struct Spread
{
    double mean = 0;
    double median = 0;
    double deviation = 0; // of the population: numpy's std
    double p50 = 0;
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;
};
Spread spreadOf(QList<double> values);

// A request is good if it keeps each limit that is set, in milliseconds.
struct GoodputLimits
{
    std::optional<double> ttftMs;
    std::optional<double> tpotMs;
    std::optional<double> e2elMs;
    bool isAsked() const { return ttftMs || tpotMs || e2elMs; }
};

// In the terms of `vllm bench serve`; times in milliseconds, rates in seconds. Requests that did not complete are
// counted by what ended them, and in nothing else.
struct Statistics
{
    int completed = 0;
    QMap<RequestEnd, int> failed;
    double duration = 0; // seconds, of the whole run
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    double requestThroughput = 0;
    double outputThroughput = 0;
    double totalThroughput = 0;
    std::optional<double> goodput; // nullopt if no limit was set
    Spread ttft;                   // first token, reasoning or answer
    Spread ttfa;                   // first token of the answer; of those that had one
    Spread tpot;                   // (end to end − first token) ÷ (tokens − 1), of those with more than one
    Spread itl;                    // gaps between chunks with text, of all requests together
    Spread e2el;                   // to the last event
    int mostAtOnce = 0;            // requests under way at one moment
    double mostTokensASecond = 0;  // output in the best whole second, counted from the first request

    int failures() const;
};
Statistics statisticsOf(const QList<RequestRecord> &records, Nanoseconds duration, const GoodputLimits &limits = {});

} // namespace coder::benchmark
