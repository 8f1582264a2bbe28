// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <optional>

namespace coder::benchmark {

// Milliseconds; what a file does not tell is not known.
struct Latency
{
    std::optional<double> mean;
    std::optional<double> p50;
    std::optional<double> p95;
    std::optional<double> p99;
    bool operator==(const Latency &) const = default;
};

enum class RunSource {
    Own,       // `coder benchmark`
    Vllm,      // `vllm bench serve`
    OlderTool, // one prompt after the other, tokens ÷ whole time: the wait for the first token is in its figures
};

// One measured run as a value, whoever measured it. Empty, 0 and nullopt mean "not known", but for `concurrency`.
struct BenchmarkRun
{
    QString id; // in the RunStore
    RunSource source = RunSource::Own;
    QDateTime date;
    QString name; // of the session, or the label that vLLM was given

    QString model;
    QString plan;
    QString region;
    QString gpu;
    int gpus = 0;
    int vramGib = 0; // of each
    QString driver;
    QString vllmVersion;
    QString image;
    QMap<QString, QString> arguments; // vLLM's, and settings that stand for them
    std::optional<Money> hourly;

    QString workload;
    QString promptSet;                 // its version
    int concurrency = 0;               // 0 = no limit
    std::optional<double> requestRate; // a second; nullopt = as soon as there is a place
    int repeats = 1;

    int requests = 0;
    int completed = 0;
    int failed = 0; // without those that were cancelled
    int cancelled = 0;
    bool isCancelled = false; // the run did not come to its end
    double duration = 0;      // seconds
    std::optional<double> requestThroughput;
    std::optional<double> outputThroughput;    // tokens a second, of all users together
    std::optional<double> totalThroughput;     // with those of the prompts
    std::optional<double> throughputDeviation; // of outputThroughput from one repeat to the next
    std::optional<double> goodput;
    Latency ttft;
    Latency tpot;
    Latency itl;
    Latency e2el;

    // Tokens a second that one user sees once the answer flows: 1000 ÷ mean TPOT; where that is not known, the
    // throughput shared out among the users.
    std::optional<double> outputPerUser() const;
    // Output tokens for a dollar, and dollars for a million of them, if the VM were as busy all the time. nullopt
    // without a price.
    std::optional<double> outputPerDollar() const;
    std::optional<double> dollarsPerMillion() const;
    // Completed ÷ requests that ended by themselves; nullopt if none did.
    std::optional<double> successRate() const;
    // Too few answers for percentiles to mean much.
    bool isRough() const;

    bool operator==(const BenchmarkRun &) const = default;
};

inline constexpr int roughBelow = 20; // completed requests

} // namespace coder::benchmark
