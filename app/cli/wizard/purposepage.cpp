// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/pages.h"

#include "app/assembly/setupwords.h"
#include "app/cli/words.h"
#include "app/words/fit.h"
#include "core/catalog/modelchoice.h"

namespace coder {
namespace {

Turn askPlan(CliContext &context, SetupDesk &desk)
{
    const auto &plans = desk.facts().plans;
    if (!plans || !*plans || (*plans)->isEmpty())
        return Turn::Next;
    QList<Line> lines;
    qsizetype chosen = -1;
    for (const Plan &plan : **plans) {
        if (plan.id == desk.draft().plan)
            chosen = lines.size();
        lines << Line{planText(plan, desk.draft().region)};
    }
    const Turn turn = choose(context, Cli::tr("Plan"), lines, chosen);
    if (turn == Turn::Next)
        desk.chooseOwn(desk.draft().model, (**plans).at(chosen).id);
    return turn;
}

Turn askOtherModel(CliContext &context, SetupDesk &desk)
{
    return askUntil(context, Cli::tr("Model at Hugging Face, as owner/name"), desk.draft().model,
                    [&](const QString &answer) {
                        if (answer.isEmpty())
                            return Cli::tr("Enter a model.");
                        desk.chooseOwn(answer, desk.draft().plan);
                        return QString();
                    });
}

// What fits on the chosen plan first; what does not says why, and cannot be chosen.
Turn askModel(CliContext &context, SetupDesk &desk)
{
    const QList<FittedModel> choices = modelChoices(gpusOf(desk.draft().plan));
    QList<Line> lines;
    qsizetype chosen = -1;
    for (const FittedModel &choice : choices) {
        if (choice.model->id.compare(desk.draft().model, Qt::CaseInsensitive) == 0)
            chosen = lines.size();
        lines << Line{u"%1 (%2). %3"_qs.arg(choice.model->id, modelFactsText(*choice.model), fitInShort(choice.fit)),
                      choice.fit.fits.value_or(true)};
    }
    lines << Line{Cli::tr("Another model of Hugging Face")};
    if (chosen < 0 && !desk.draft().model.isEmpty())
        chosen = lines.size() - 1;
    const Turn turn = choose(context, Cli::tr("Model"), lines, chosen);
    if (turn != Turn::Next)
        return turn;
    if (chosen == lines.size() - 1)
        return askOtherModel(context, desk);
    desk.chooseOwn(choices.at(chosen).model->id, desk.draft().plan);
    return turn;
}

Turn askOwn(CliContext &context, SetupDesk &desk)
{
    const Turn plan = askPlan(context, desk);
    return plan == Turn::Next ? askModel(context, desk) : plan;
}

Turn askPurpose(CliContext &context, SetupDesk &desk)
{
    QStringList ids;
    QList<Line> lines;
    for (const PresetOffer &offer : desk.presetOffers()) {
        ids << QString::fromLatin1(offer.preset.id);
        lines << Line{u"%1: %2"_qs.arg(purposeTitle(ids.last()), offerText(offer, desk)), offer.plan.has_value()};
    }
    ids << ownPurpose;
    lines << Line{u"%1: %2"_qs.arg(purposeTitle(ownPurpose), purposeText(ownPurpose))};
    const QString before = desk.draft().purpose.isEmpty() ? u"balanced"_qs : desk.draft().purpose;
    qsizetype chosen = ids.indexOf(before);
    const Turn turn = choose(context, Cli::tr("What for"), lines, chosen);
    if (turn != Turn::Next)
        return turn;
    desk.choosePreset(ids.at(chosen));
    return ids.at(chosen) == ownPurpose ? askOwn(context, desk) : turn;
}

} // namespace

Turn purposePage(CliContext &context, SetupDesk &desk)
{
    context.out.note(Cli::tr("\nWhat for"));
    while (true) {
        if (const Turn turn = askPurpose(context, desk); turn != Turn::Next)
            return turn;
        settle(desk);
        const QString why = desk.whyNot(SetupPage::Purpose);
        if (why.isEmpty())
            break;
        context.out.warn(why);
    }
    bool hasWebUi = desk.draft().hasWebUi;
    const Turn turn = askYes(context, Cli::tr("Run Open WebUI beside the model"), hasWebUi);
    if (turn == Turn::Next)
        desk.change([&](SetupDraft &draft) { draft.hasWebUi = hasWebUi; });
    return turn;
}

} // namespace coder
