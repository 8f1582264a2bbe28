// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/pages.h"

#include "app/assembly/setupwords.h"
#include "app/cli/words.h"
#include "app/words/format.h"

namespace coder {

Turn placePage(CliContext &context, SetupDesk &desk)
{
    context.out.note(Cli::tr("\nWhere"));
    desk.suggestRegion();
    const QList<RegionChoice> choices = desk.regions();
    QList<Line> lines;
    qsizetype chosen = -1;
    for (const RegionChoice &choice : choices) {
        if (choice.id == desk.draft().region && !choice.isSoldOut)
            chosen = lines.size();
        const QString words = u"%1 (%2), %3, %4, %5"_qs.arg(choice.label, choice.id,
                                                            Cli::tr("distance %1").arg(latencyText(choice.latencyMs)),
                                                            hourlyText(choice.hourly), stockText(choice));
        lines << Line{words, !choice.isSoldOut};
    }
    if (lines.isEmpty()) {
        context.out.warn(Cli::tr("No region with GPUs is known. The answers are kept; try again later."));
        return Turn::Stop;
    }
    const Turn turn = choose(context, Cli::tr("Region"), lines, chosen);
    if (turn == Turn::Next)
        desk.change([&](SetupDraft &draft) { draft.region = choices.at(chosen).id; });
    return turn;
}

} // namespace coder
