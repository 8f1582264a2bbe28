// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/pages.h"

#include "app/assembly/setupwords.h"
#include "app/cli/words.h"

namespace coder {
namespace {

Turn askOwn(CliContext &context, SetupDesk &desk)
{
    const Turn model = askUntil(context, Cli::tr("Model at Hugging Face, as owner/name"), desk.draft().model,
                                [&](const QString &answer) {
                                    if (answer.isEmpty())
                                        return Cli::tr("Enter a model.");
                                    desk.change([&](SetupDraft &draft) {
                                        if (draft.model != answer)
                                            draft.contextTokens = 0;
                                        draft.model = answer;
                                    });
                                    return QString();
                                });
    const auto &plans = desk.facts().plans;
    if (model != Turn::Next || !plans || !*plans)
        return model;
    QList<Line> lines;
    qsizetype chosen = -1;
    for (const Plan &plan : **plans) {
        if (plan.id == desk.draft().plan)
            chosen = lines.size();
        lines << Line{planText(plan, desk.draft().region)};
    }
    const Turn turn = choose(context, Cli::tr("Plan"), lines, chosen);
    if (turn == Turn::Next)
        desk.change([&](SetupDraft &draft) { draft.plan = (**plans).at(chosen).id; });
    return turn;
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
