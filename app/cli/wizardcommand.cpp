// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizardcommand.h"

#include "app/cli/wizard/pages.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/config/settings.h"

#include <QJsonObject>

#include <array>

namespace coder {
namespace {

QJsonValue orNull(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->dollars()) : QJsonValue();
}

int tellDone(CliContext &context, const SetupDesk &desk)
{
    const SetupDraft &draft = desk.draft();
    const QString path = desk.tools().paths.envFile();
    const auto hourly = desk.hourly();
    context.out.result(
        hourly ? Cli::tr("Written: %1. Nothing is rented. \"coder up\" creates a VM for %2 per started hour.")
                     .arg(path, moneyText(*hourly))
               : Cli::tr("Written: %1. Nothing is rented. \"coder up\" creates a VM; its price is unknown.").arg(path));
    context.out.resultJson(QJsonObject{{u"env_file"_qs, path},
                                       {u"region"_qs, draft.region},
                                       {u"plan"_qs, draft.plan},
                                       {u"model"_qs, draft.model},
                                       {u"hourly_usd"_qs, orNull(desk.hourly())},
                                       {u"worst_usd"_qs, orNull(desk.worst())}});
    return ExitDone;
}

int tellStopped(CliContext &context, const SetupDesk &desk)
{
    const auto kept = desk.keepDraft();
    if (!kept)
        context.out.error(kept.error(), MoneyState::NothingRented);
    context.out.warn(Cli::tr("Stopped. Nothing was written to .env and nothing is rented."));
    if (kept)
        context.out.warn(Cli::tr("The answers are kept, without secrets: \"coder wizard\" goes on with them."));
    return ExitCancelled;
}

int refuseToAsk(CliContext &context)
{
    QStringList names;
    for (const Setting &setting : settings())
        if (setting.isRequired)
            names << QString::fromLatin1(setting.name);
    context.out.warn(
        Cli::tr("The setup asks questions, and --no-input forbids them. Set %1 in .env and LINODE_TOKEN in the "
                "environment or in .env.secrets instead, then run \"coder validate\".")
            .arg(names.join(u", "_qs)));
    return ExitUsage;
}

} // namespace

int runWizard(CliContext &context)
{
    if (context.options.noInput)
        return refuseToAsk(context);
    SetupDesk desk(setupToolsOf(*context.program));
    desk.start();
    settle(desk);
    const std::array pages{connectPage, purposePage, placePage, safetyPage, reviewPage};
    for (size_t page = 0; page < pages.size();) {
        switch (pages.at(page)(context, desk)) {
        case Turn::Next:
            ++page;
            break;
        case Turn::Back:
            page = page == 0 ? 0 : page - 1;
            break;
        case Turn::Stop:
            return tellStopped(context, desk);
        }
    }
    return tellDone(context, desk);
}

} // namespace coder
