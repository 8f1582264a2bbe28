// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/healcommand.h"

#include "app/assembly/keeper.h"
#include "app/cli/commandparts.h"
#include "app/cli/diagnosecommand.h"
#include "app/cli/diagnosisview.h"
#include "app/cli/follow.h"
#include "app/cli/keeper.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"

namespace coder {
namespace {

using namespace std::chrono_literals;

struct HealOptions
{
    bool isDryRun = false;
    bool isYes = false;
};

int tellError(CliContext &context, const Error &error, const Session &session)
{
    context.out.error(error, moneyStateOf(session));
    return exitCodeFor(error);
}

bool isSettled(const SessionStore &store, const Session &session)
{
    if (session.phase == Phase::Destroyed || session.destroyWanted)
        return true;
    const bool isUnderWay = session.phase == Phase::Healing || store.isWanted(session.name, Intent::Heal);
    return !isUnderWay && (session.phase == Phase::Attention || !session.heal);
}

// What this process held goes to a keeper, who goes on with it or holds the tunnel; one that waits for a person is let
// go.
void handOver(CliContext &context, const Session &session)
{
    if (!context.program->manager().holds(session.name))
        return;
    context.program->manager().release(session.name);
    if (session.phase == Phase::Attention || session.phase == Phase::Destroyed)
        return;
    if (const auto kept = startKeeper(*context.program, session.name); !kept)
        context.out.error(kept.error(), MoneyState::Rented);
    else if (const auto open =
                 session.phase == Phase::Ready ? awaitTunnel(context, session, 20s) : Result<Unit>(Unit{});
             !open)
        context.out.error(open.error(), MoneyState::Rented);
}

int tellEnd(CliContext &context, const Session &before)
{
    const auto after = context.program->store().read(before.name);
    if (!after)
        return tellError(context, after.error(), before);
    context.out.resultJson(sessionJson(*after, context.program->paths(), context.program->clock().now()));
    if (after->phase != Phase::Ready) {
        const Error gone{ErrorCode::Cancelled, Cli::tr("the session was destroyed meanwhile")};
        const bool isGone = after->destroyWanted || after->phase == Phase::Destroyed;
        const int code = tellError(context, isGone ? gone : after->error.value_or(Error{}), *after);
        if (!isGone)
            tellHealChoice(context, *after);
        return code;
    }
    const bool isChanged = after->healed.size() > before.healed.size();
    context.out.result(isChanged ? Cli::tr("%1 was put right and answers again.").arg(after->name)
                                 : Cli::tr("%1 answers. Nothing had to be changed.").arg(after->name));
    return ExitDone;
}

int healNow(CliContext &context, const Session &session, HealCause cause)
{
    if (const auto asked = context.program->manager().heal(session.name, cause); !asked)
        return tellError(context, asked.error(), session);
    const bool isOver =
        followToEnd(context, session, [&](const Session &now) { return isSettled(context.program->store(), now); });
    const auto now = context.program->store().read(session.name);
    handOver(context, now.value_or(session));
    if (isOver)
        return tellEnd(context, session);
    context.out.warn(
        Cli::tr("The healing goes on in the background. Look with \"coder status %1\".").arg(session.name));
    return ExitCancelled;
}

// Yes is said to what was prepared and shown before; where nothing was, healing looks first.
HealCause causeOf(const Session &session, const HealOptions &options)
{
    const bool hasChoice = session.heal && session.heal->choice && canBeApproved(*session.heal->choice);
    return options.isYes && hasChoice ? HealCause::Approved : HealCause::Asked;
}

bool mayAgree(CliContext &context, const QString &name)
{
    const auto session = context.program->store().read(name);
    if (!session || !session->heal || !session->heal->choice || !canBeApproved(*session->heal->choice))
        return false;
    //: The letters in brackets are the answers to the question; the first one is yes.
    const QString question = Cli::tr("Do that now? [y/n] ");
    //: The letter of the question's answers that means yes.
    return context.mayAsk() && Output::ask(question).toLower().startsWith(Cli::tr("y"));
}

int runHeal(CliContext &context, const QString &name, const HealOptions &options)
{
    if (options.isDryRun)
        return runDiagnose(context, name);
    const auto session = chosenSession(context, name);
    if (!session) {
        context.out.error(session.error(), moneyOfUnread(session.error()));
        return exitCodeFor(session.error());
    }
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), *session);
    const int code = healNow(context, *session, causeOf(*session, options));
    return code != ExitDone && mayAgree(context, session->name) ? healNow(context, *session, HealCause::Approved)
                                                                : code;
}

} // namespace

void tellHealChoice(CliContext &context, const Session &session)
{
    if (session.heal && session.heal->choice) {
        const HealChoice &choice = *session.heal->choice;
        for (const QString &line : remedyLines({choice.changes, false, choice.need}))
            context.out.warn(line);
    }
    context.out.warn(costSoFar(session, context.program->clock().now()));
}

void addHeal(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto options = std::make_shared<HealOptions>();
    CLI::App *command =
        addCommand(app, "heal", "Put a session's model server right",
                   "  coder heal              the current or only session\n"
                   "  coder heal --dry-run    what is wrong and what would be done; nothing is changed\n"
                   "  coder heal --yes        agree to what healing stopped at and showed\n"
                   "One thing is changed at a time, at most four. What costs money, runs the model's own "
                   "code, takes another model or shortens the context below 4096 tokens is asked for.");
    addSessionName(command, name);
    command->add_flag("--dry-run", options->isDryRun, "Only look");
    command->add_flag("--yes", options->isYes, "Agree to the change that was prepared");
    command->callback([name, options, &invocation] {
        invocation.command = [name, options](CliContext &context) { return runHeal(context, text(*name), *options); };
    });
}

} // namespace coder
