// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/benchmarkrun.h"
#include "core/catalog/modelchoice.h"
#include "core/catalog/offer.h"

#include <QJsonArray>

namespace coder {

// The most that kept runs measured of a model on a plan. Runs that were cancelled, had failures, or were measured
// one prompt after the other by the older tool do not count.
struct MeasuredOffer
{
    std::optional<double> outputThroughput;  // tokens a second, of all users together
    std::optional<double> dollarsPerMillion; // at that speed and the price of now
    int runs = 0;
};
MeasuredOffer measuredOf(const QList<benchmark::BenchmarkRun> &runs, const PlanOffer &offer, const QString &model);

// Each model of the catalogue with the cheapest plan it fits on, as a table.
QString modelsTable(const QList<PlanOffer> &offers, const QList<benchmark::BenchmarkRun> &runs);
// Each model against each plan it fits on, as a table.
QString pairsTable(const QList<PlanOffer> &offers, const QList<benchmark::BenchmarkRun> &runs);

// All models of the catalogue on one plan: {model, fits, max_context, reason, output_throughput,
// usd_per_million_output_tokens, runs}; unknown is null.
QJsonArray modelsJson(const PlanOffer &offer, const QList<benchmark::BenchmarkRun> &runs);

} // namespace coder
