// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/benchmarkrun.h"
#include "core/catalog/offer.h"

namespace coder {

class Program;
struct Paths;

// The most that kept runs measured of a model on a plan. Runs that were cancelled, had failures, or were measured
// one prompt after the other by the older tool do not count.
struct MeasuredOffer
{
    std::optional<double> outputThroughput;  // tokens a second, of all users together
    std::optional<double> dollarsPerMillion; // at that speed and the price of now
    int runs = 0;
};
MeasuredOffer measuredOf(const QList<benchmark::BenchmarkRun> &runs, const PlanOffer &offer, const QString &model);

// What the provider offered when it was last asked; empty if it never was. Nobody is asked here.
QString offerFile(const Paths &paths);
Offer keptOffer(const Paths &paths);

// What is known without asking anybody: prices of plans, and what was measured on them.
struct PlanCosts
{
    QList<PlanOffer> offers; // cheapest first
    QList<benchmark::BenchmarkRun> runs;
};
PlanCosts keptPlanCosts(const Program &program);

} // namespace coder
