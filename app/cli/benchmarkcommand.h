// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"
#include "core/benchmark/statistics.h"
#include "core/benchmark/workload.h"

#include <QUrl>

namespace coder {

struct BenchmarkOptions
{
    QString name;     // of a session; or
    QString endpoint; // of any server, with
    QString model;
    QString keyFile; // "-" = standard input; empty = OPENAI_API_KEY of the environment
    benchmark::Workload workload;
    QList<int> concurrency;       // a run each; empty = 1, or no limit with a rate
    double requestsPerSecond = 0; // 0 = as soon as there is a place
    int repeats = 1;              // of each concurrency, as one result
    benchmark::GoodputLimits goodput;
    QString output;
    bool isKept = false;        // among the runs that are compared later
    bool tellsProgress = false; // as JSON lines, for a program that watches
};

// Measures a session or another server, a run for each concurrency. Done if every request was answered; Cancelled after
// Ctrl+C, with the figures of what was answered by then.
int runBenchmark(CliContext &context, const BenchmarkOptions &options);
int runBenchmark(Output &out, const BenchmarkOptions &options); // of an endpoint; needs no settings
// Every session that is ready, one after the other or all at once; always kept. Nothing if none is.
int runBenchmarkAll(CliContext &context, const BenchmarkOptions &options, bool isTogether);

// All commands about benchmarks: benchmark, benchmark-collect, benchmark-all, and those of comparecommand.h and
// advisecommand.h.
void addBenchmark(CLI::App &app, Invocation &invocation);

} // namespace coder
