// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/advisecommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/benchmark/runstore.h"
#include "core/catalog/offer.h"

#include <QJsonArray>
#include <QLocale>

#include <map>

namespace coder {
namespace {

using namespace benchmark;

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject configurationJson(const Configuration &one)
{
    return {{u"plan"_qs, one.plan},
            {u"model"_qs, one.model},
            {u"runs"_qs, one.runs},
            {u"rough_runs"_qs, one.rough},
            {u"completed"_qs, one.completed},
            {u"last"_qs, one.last.isValid() ? QJsonValue(toIso(one.last)) : QJsonValue()},
            {u"stale"_qs, one.isStale},
            {u"confidence"_qs, confidenceId(one.confidence())},
            {u"hourly_usd"_qs, one.hourly ? QJsonValue(one.hourly->dollars()) : QJsonValue()},
            {u"output_tokens_per_s"_qs, orNull(one.outputThroughput)},
            {u"output_tokens_per_s_per_user"_qs, orNull(one.outputPerUser)},
            {u"usd_per_million_output_tokens"_qs, orNull(one.dollarsPerMillion())}};
}

QString figureText(const std::optional<double> &value)
{
    return value ? QLocale().toString(*value, 'f', 1) : Cli::tr("unknown");
}

QString perMillionText(const Configuration &one)
{
    const auto dollars = one.dollarsPerMillion();
    return dollars && *dollars < 1e9 ? moneyText(Money::dollars(*dollars)) : Cli::tr("unknown");
}

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Low:
        return Cli::tr("low");
    case Confidence::Fair:
        return Cli::tr("fair");
    case Confidence::Good:
        return Cli::tr("good");
    }
    return {};
}

QString lastText(const Configuration &one, const QDateTime &now)
{
    const QString when = one.last.isValid() ? clockText(one.last, now) : Cli::tr("unknown");
    return one.isStale ? Cli::tr("%1, out of date").arg(when) : when;
}

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? Cli::tr("unknown") : text;
}

QString statusText(const QList<Configuration> &all, const QDateTime &now)
{
    QList<QStringList> rows{{Cli::tr("Plan"), Cli::tr("Model"), Cli::tr("Runs"), Cli::tr("Confidence"),
                             Cli::tr("Measured"), Cli::tr("For one user"), Cli::tr("Per million output tokens")}};
    for (const Configuration &one : all)
        rows << QStringList{orUnknown(one.plan),          orUnknown(one.model),
                            QLocale().toString(one.runs), confidenceText(one.confidence()),
                            lastText(one, now),           figureText(one.outputPerUser),
                            perMillionText(one)};
    return tableText(rows).trimmed();
}

// Plans of the provider's last list that no run is of.
QStringList unmeasuredPlans(const Paths &paths, const QList<Configuration> &all)
{
    const auto bytes = readFile(paths.state + u"/offer.json"_qs);
    QStringList plans;
    for (const PlanOffer &offer : planOffers(bytes ? offerFrom(*bytes).value_or(Offer()) : Offer(), {}))
        plans << offer.plan.id;
    for (const Configuration &one : all)
        plans.removeAll(one.plan);
    return plans;
}

QList<BenchmarkRun> keptRuns(CliContext &context)
{
    const RunStore::Listing kept = RunStore(context.program->paths().benchmarks()).list();
    for (const QString &path : kept.damaged)
        context.out.warn(Cli::tr("This kept run cannot be read and is left out: %1").arg(path));
    return kept.runs;
}

QStringList reasonsFor(const Recommendation &one)
{
    const Configuration &of = one.configuration;
    QStringList reasons{
        Cli::tr("%1 output tokens a second for one user, %2 for a million of them.")
            .arg(figureText(of.outputPerUser), perMillionText(of)),
        one.isPriceUnknown ? Cli::tr("Its price is not known: whether it is within a budget cannot be said.")
                           : Cli::tr("%1 an hour.").arg(moneyText(*of.hourly)),
        Cli::tr("Confidence: %1, of %n run(s).", nullptr, of.runs).arg(confidenceText(of.confidence()))};
    if (of.confidence() == Confidence::Low)
        reasons << Cli::tr("That is too little to rely on: measure it again with \"coder benchmark-collect\".");
    if (!one.isTaskMeasured)
        reasons << Cli::tr("It was measured with other tasks only.");
    if (of.isStale)
        reasons << Cli::tr("It was measured more than %n day(s) ago.", nullptr, staleDays);
    return reasons;
}

QString adviceText(const Advice &advice)
{
    QStringList lines;
    int place = 0;
    for (const Recommendation &one : advice.ranked) {
        lines << Cli::tr("%1. %2 on %3")
                     .arg(QLocale().toString(++place), orUnknown(one.configuration.model),
                          orUnknown(one.configuration.plan));
        for (const QString &reason : reasonsFor(one))
            lines << u"   "_qs + reason;
    }
    return lines.join(u'\n');
}

QJsonObject adviceJson(const Advice &advice)
{
    QJsonArray ranked;
    for (const Recommendation &one : advice.ranked) {
        QJsonObject json = configurationJson(one.configuration);
        json[u"billion_parameters"] = orNull(one.billions);
        json[u"price_unknown"] = one.isPriceUnknown;
        json[u"task_measured"] = one.isTaskMeasured;
        ranked << json;
    }
    return {{u"ranked"_qs, ranked}, {u"over_budget"_qs, advice.overBudget}};
}

struct Given
{
    std::string task;
    double budget = 0;
    SizePreference size = SizePreference::Balanced;

    RecommendationQuestion question() const
    {
        return {text(task), budget > 0 ? std::optional(Money::dollars(budget)) : std::nullopt, size};
    }
};

void addRecommend(CLI::App &app, Invocation &invocation)
{
    static const std::map<std::string, SizePreference> sizes{{"smallest", SizePreference::Smallest},
                                                             {"balanced", SizePreference::Balanced},
                                                             {"largest", SizePreference::Largest}};
    auto given = std::make_shared<Given>();
    CLI::App *command = addCommand(app, "recommend", "Which model on which plan, of what was measured, and why",
                                   "  coder recommend --task coding --budget 1.50\n  coder recommend --size largest\n"
                                   "Knows kept runs alone: what nobody measured is not recommended.");
    command->add_option("--task", given->task, "What it is for; default: any")
        ->check(CLI::IsMember({"coding", "context-heavy", "reasoning", "synthetic"}));
    command->add_option("--budget", given->budget, "At most so many US dollars an hour")
        ->check(CLI::PositiveNumber)
        ->type_name("USD");
    command->add_option("--size", given->size, "smallest, balanced (most tokens for a dollar) or largest model")
        ->transform(CLI::Transformer(sizes).description("{smallest,balanced,largest}"))
        ->type_name("TEXT");
    command->callback([given, &invocation] {
        invocation.command = [question = given->question()](CliContext &context) {
            return runRecommend(context, question);
        };
    });
}

} // namespace

int runBenchmarkStatus(CliContext &context)
{
    const QDateTime now = context.program->clock().now();
    const QList<Configuration> all = coverageOf(keptRuns(context), now);
    const QStringList unmeasured = unmeasuredPlans(context.program->paths(), all);
    QJsonArray configurations;
    for (const Configuration &one : all)
        configurations << configurationJson(one);
    context.out.resultJson(QJsonObject{{u"configurations"_qs, configurations},
                                       {u"unmeasured_plans"_qs, QJsonArray::fromStringList(unmeasured)}});
    if (all.isEmpty())
        context.out.note(Cli::tr("No run is kept that this asks for; \"coder benchmark-collect\" makes one."));
    else
        context.out.result(statusText(all, now));
    if (!unmeasured.isEmpty())
        context.out.result(Cli::tr("Plans that were never measured: %1").arg(unmeasured.join(u", "_qs)));
    return all.isEmpty() ? ExitNothing : ExitDone;
}

int runRecommend(CliContext &context, const RecommendationQuestion &question)
{
    const Advice advice = adviceFor(question, keptRuns(context), context.program->clock().now());
    context.out.resultJson(adviceJson(advice));
    if (advice.overBudget > 0)
        context.out.note(
            Cli::tr("%n measured configuration(s) cost more than the budget.", nullptr, advice.overBudget));
    if (advice.ranked.isEmpty()) {
        context.out.note(Cli::tr("No run is kept that this asks for; \"coder benchmark-collect\" makes one."));
        return ExitNothing;
    }
    context.out.result(adviceText(advice));
    return ExitDone;
}

void addAdvise(CLI::App &app, Invocation &invocation)
{
    CLI::App *status = addCommand(app, "benchmark-status", "What was measured, how sure that is and how old",
                                  "  coder benchmark-status\n  coder benchmark-status --json");
    status->callback([&invocation] { invocation.command = runBenchmarkStatus; });
    addRecommend(app, invocation);
}

} // namespace coder
