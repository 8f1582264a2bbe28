// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/pages.h"

#include "app/assembly/setupwords.h"
#include "app/cli/ask.h"
#include "app/cli/words.h"

namespace coder {
namespace {

void tellToken(CliContext &context, const SetupDesk &desk)
{
    const Check line = tokenLine(desk);
    context.out.warn(u"%1: %2"_qs.arg(checkWord(line.state), line.sentence));
}

Turn askHubToken(SetupDesk &desk)
{
    const auto typed =
        askSecret(Cli::tr("Hugging Face token, for gated models only; not shown (Enter for none or the stored one): "));
    if (!typed)
        return Turn::Stop;
    if (!typed->isEmpty())
        desk.change([&](SetupDraft &draft) { draft.hubToken = *typed; });
    return Turn::Next;
}

} // namespace

Turn connectPage(CliContext &context, SetupDesk &desk)
{
    context.out.note(
        Cli::tr("\nConnect. Make a token at https://cloud.linode.com/profile/tokens with the rights %1. An "
                "op:// reference is taken too.")
            .arg(scopesText()));
    while (true) {
        const bool isReady = desk.whyNot(SetupPage::Connect).isEmpty();
        tellToken(context, desk);
        const auto typed = askSecret(isReady ? Cli::tr("Linode API token, not shown (Enter to keep it): ")
                                             : Cli::tr("Linode API token, not shown: "));
        if (!typed)
            return Turn::Stop;
        if (typed->isEmpty() && isReady)
            return askHubToken(desk);
        desk.change([&](SetupDraft &draft) { draft.token = *typed; });
        desk.testToken();
        settle(desk);
        if (desk.whyNot(SetupPage::Connect).isEmpty()) {
            tellToken(context, desk);
            return askHubToken(desk);
        }
    }
}

} // namespace coder
