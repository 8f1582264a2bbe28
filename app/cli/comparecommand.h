// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"
#include "app/cli/comparereport.h"

namespace coder {

struct CompareOptions
{
    QStringList runs; // ids or how they begin, or files of results; empty = all kept ones
    QString model;    // parts of names, whatever their case
    QString plan;
    QString workload;
    QString sort; // throughput, cost, efficiency; empty = newest first
    QString baseline;
    ReportFormat format = ReportFormat::Table;
    QString output; // empty = standard output
};

// Kept runs, and those of files that need not be kept, beside each other. Nothing if none is left.
int runCompare(CliContext &context, const CompareOptions &options);
// Keeps the results of files; without any, of the older tool's database.
int runBenchmarkImport(CliContext &context, const QStringList &files);

// benchmark-compare, benchmark-import
void addCompare(CLI::App &app, Invocation &invocation);

} // namespace coder
