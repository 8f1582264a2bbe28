// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/commands.h"
#include "core/benchmark/recommendation.h"

namespace coder {

// What was measured on which plan, how sure that is and how old. Nothing if no run is kept.
int runBenchmarkStatus(CliContext &context);
// Which model on which plan, of those that were measured. Nothing if none fits.
int runRecommend(CliContext &context, const benchmark::RecommendationQuestion &question);

// benchmark-status, recommend
void addAdvise(CLI::App &app, Invocation &invocation);

} // namespace coder
