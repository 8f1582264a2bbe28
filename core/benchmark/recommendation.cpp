// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/recommendation.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <tuple>

namespace coder::benchmark {
namespace {

constexpr double farthest = std::numeric_limits<double>::max();

QList<BenchmarkRun> ofTask(const QList<BenchmarkRun> &runs, const QString &task)
{
    QList<BenchmarkRun> found = runs;
    if (!task.isEmpty())
        found.removeIf([&task](const BenchmarkRun &run) { return run.workload != task; });
    return found;
}

bool isThere(const QList<Recommendation> &ranked, const Configuration &one)
{
    return std::ranges::any_of(ranked, [&one](const Recommendation &other) {
        return other.configuration.plan == one.plan && other.configuration.model == one.model;
    });
}

// The smaller, the better.
double preferenceOf(const Recommendation &one, SizePreference size)
{
    if (size == SizePreference::Balanced)
        return -one.configuration.outputPerDollar().value_or(0);
    if (!one.billions)
        return farthest;
    return size == SizePreference::Smallest ? *one.billions : -*one.billions;
}

auto rankOf(const Recommendation &one, SizePreference size)
{
    return std::tuple(one.isPriceUnknown, !one.isTaskMeasured, one.configuration.confidence() == Confidence::Low,
                      preferenceOf(one, size), -one.configuration.outputPerUser.value_or(0), one.configuration.plan,
                      one.configuration.model);
}

} // namespace

std::optional<double> billionsOf(const QString &model)
{
    static const QRegularExpression form(u"(?:^|[-_/])(\\d{1,4}(?:\\.\\d{1,3})?)[bB](?:$|[-_.])"_qs);
    const auto match = form.match(model);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

Advice adviceFor(const RecommendationQuestion &question, const QList<BenchmarkRun> &runs, const QDateTime &now)
{
    Advice advice;
    QList<Recommendation> all;
    for (const Configuration &one : coverageOf(ofTask(runs, question.task), now))
        all << Recommendation{one, billionsOf(one.model), !one.hourly, true};
    for (const Configuration &one : coverageOf(runs, now))
        if (!isThere(all, one))
            all << Recommendation{one, billionsOf(one.model), !one.hourly, false};
    for (const Recommendation &one : std::as_const(all))
        if (question.hourlyBudget && one.configuration.hourly && *one.configuration.hourly > *question.hourlyBudget)
            ++advice.overBudget;
        else
            advice.ranked << one;
    std::ranges::sort(advice.ranked, {}, [&question](const Recommendation &one) { return rankOf(one, question.size); });
    return advice;
}

} // namespace coder::benchmark
