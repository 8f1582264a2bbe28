// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/coverage.h"

namespace coder::benchmark {

enum class SizePreference { Smallest, Balanced, Largest };

struct RecommendationQuestion
{
    QString task; // a workload's name; empty = any
    std::optional<Money> hourlyBudget;
    SizePreference size = SizePreference::Balanced;
};

struct Recommendation
{
    Configuration configuration;
    std::optional<double> billions; // of parameters, as the model's name tells
    bool isPriceUnknown = false;    // whether it is within the budget is not known
    bool isTaskMeasured = true;     // false: the figures are of other tasks, since this one was never measured there
};

struct Advice
{
    QList<Recommendation> ranked; // best first
    int overBudget = 0;           // configurations that cost more
};

// Ranks what was measured, best first: a known price before an unknown one, fair confidence before low, then by the
// preference: the smallest or largest model, or the most output tokens for a dollar; then by the speed one user sees.
// What costs more than the budget is only counted.
Advice adviceFor(const RecommendationQuestion &question, const QList<BenchmarkRun> &runs, const QDateTime &now);

// "Qwen2.5-Coder-32B-Instruct" → 32; nullopt where the name does not tell.
std::optional<double> billionsOf(const QString &model);

} // namespace coder::benchmark
