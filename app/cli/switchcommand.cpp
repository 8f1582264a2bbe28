// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/switchcommand.h"

#include "app/assembly/keeper.h"
#include "app/cli/commandparts.h"
#include "app/cli/follow.h"
#include "app/cli/keeper.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "app/words/format.h"

namespace coder {
namespace {

using namespace std::chrono_literals;

int tellError(CliContext &context, const Error &error, const Session &session)
{
    context.out.error(error, moneyStateOf(session));
    return exitCodeFor(error);
}

bool isSettled(const SessionStore &store, const Session &session)
{
    if (session.phase == Phase::Destroyed || session.phase == Phase::Attention || session.destroyWanted)
        return true;
    return !session.engineSwitch && !store.isWanted(session.name, Intent::Switch)
           && !store.isWanted(session.name, Intent::SwitchBack);
}

// What this process held goes to a keeper, whatever came of it.
void handOver(CliContext &context, const Session &session, bool isServed)
{
    if (!context.program->manager().holds(session.name))
        return;
    context.program->manager().release(session.name);
    if (const auto kept = startKeeper(*context.program, session.name); !kept)
        context.out.error(kept.error(), MoneyState::Rented);
    else if (const auto open = isServed ? awaitTunnel(context, session, 20s) : Result<Unit>(Unit{}); !open)
        context.out.error(open.error(), MoneyState::Rented);
}

int runSwitchProfile(CliContext &context, const QString &name, const QString &profile)
{
    const auto session = chosenSession(context, name);
    if (!session) {
        context.out.error(session.error(), MoneyState::NothingRented);
        return exitCodeFor(session.error());
    }
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), *session);
    if (const auto asked = context.program->manager().switchProfile(session->name, profile); !asked)
        return tellError(context, asked.error(), *session);
    const auto tell = [&](const Session &after) {
        if (after.phase != Phase::Ready || servedProfile(after) != profile)
            return tellError(context, whyNotSwitched(after), after);
        context.out.result(Cli::tr("%1 is served with performance profile %2.").arg(after.name, profile));
        return int(ExitDone);
    };
    return awaitSwitch(context, *session, tell, [] { return false; });
}

int tellEnd(CliContext &context, const Session &before, const std::function<int(const Session &)> &tell)
{
    const auto after = context.program->store().read(before.name);
    if (!after)
        return tellError(context, after.error(), before);
    context.out.resultJson(sessionJson(*after, context.program->paths(), context.program->clock().now()));
    return tell(*after);
}

} // namespace

Error whyNotSwitched(const Session &after)
{
    if (after.destroyWanted || after.phase == Phase::Destroyed)
        return {ErrorCode::Cancelled, Cli::tr("the session was destroyed meanwhile")};
    if (after.phase != Phase::Ready && after.error)
        return *after.error;
    if (const auto &failure = after.switchFailure)
        return {failure->why.code, failure->to + u": "_qs + failure->why.detail};
    return {ErrorCode::Cancelled, u"something else was asked for meanwhile"_qs};
}

int awaitSwitch(CliContext &context, const Session &before, const std::function<int(const Session &)> &tell,
                const std::function<bool()> &giveUp)
{
    const auto isOver = [&](const Session &now) { return isSettled(context.program->store(), now); };
    bool hasEnded = followToEnd(context, before, isOver);
    if (!hasEnded && giveUp()) {
        context.program->manager().cancelSwitch(before.name);
        hasEnded = followToEnd(context, before, isOver);
    }
    const auto now = context.program->store().read(before.name);
    handOver(context, now.value_or(before), hasEnded && now && now->phase == Phase::Ready);
    if (hasEnded)
        return tellEnd(context, before, tell);
    context.out.warn(Cli::tr("The switch goes on in the background. Look with \"coder status %1\".").arg(before.name));
    return ExitCancelled;
}

void addSwitchProfile(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto profile = std::make_shared<std::string>();
    CLI::App *command =
        addCommand(app, "switch-profile",
                   "Serve a running session with another performance profile; back to the former if it fails",
                   "  coder switch-profile coder B    balanced\n"
                   "  coder switch-profile review D --json    long contexts\n"
                   "A careful, B balanced, C two requests at once, D long contexts, E most throughput");
    command->add_option("name", *name, "Session")->type_name(valuetype::session)->required();
    command->add_option("profile", *profile, "Performance profile")
        ->transform(CLI::IsMember({"A", "B", "C", "D", "E"}, CLI::ignore_case))
        ->required();
    command->callback([name, profile, &invocation] {
        invocation.command = [name, profile](CliContext &context) {
            return runSwitchProfile(context, text(*name), text(*profile));
        };
    });
}

} // namespace coder
