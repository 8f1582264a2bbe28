// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/plancosts.h"
#include "core/catalog/modelchoice.h"

#include <QJsonArray>

namespace coder {

// Each model of the catalogue with the cheapest plan it fits on, as a table.
QString modelsTable(const QList<PlanOffer> &offers, const QList<benchmark::BenchmarkRun> &runs);
// Each model against each plan it fits on, as a table.
QString pairsTable(const QList<PlanOffer> &offers, const QList<benchmark::BenchmarkRun> &runs);

// All models of the catalogue on one plan: {model, fits, max_context, reason, output_throughput,
// usd_per_million_output_tokens, runs}; unknown is null.
QJsonArray modelsJson(const PlanOffer &offer, const QList<benchmark::BenchmarkRun> &runs);

} // namespace coder
