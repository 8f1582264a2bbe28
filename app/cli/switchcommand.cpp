// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/switchcommand.h"

#include "app/assembly/keeper.h"
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
    return !session.profileSwitch && !store.isWanted(session.name, Intent::Switch);
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

// Why another profile than the one asked for is served.
Error whyNot(const Session &before, const Session &after)
{
    for (const Notice &notice : after.notices.mid(before.notices.size()))
        if (notice.kind == NoticeKind::SwitchUndone)
            return {ErrorCode::ModelFailed, notice.detail};
    if (after.destroyWanted || after.phase == Phase::Destroyed)
        return {ErrorCode::Cancelled, Cli::tr("the session was destroyed meanwhile")};
    return after.error.value_or(Error{ErrorCode::Cancelled, u"another profile was asked for meanwhile"_qs});
}

int tellEnd(CliContext &context, const Session &before, const QString &profile)
{
    const auto after = context.program->store().read(before.name);
    if (!after)
        return tellError(context, after.error(), before);
    context.out.resultJson(sessionJson(*after, context.program->paths(), context.program->clock().now()));
    if (after->phase != Phase::Ready || servedProfile(*after) != profile)
        return tellError(context, whyNot(before, *after), *after);
    context.out.result(Cli::tr("%1 is served with performance profile %2.").arg(after->name, profile));
    return ExitDone;
}

} // namespace

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
    const bool isOver =
        followToEnd(context, *session, [&](const Session &now) { return isSettled(context.program->store(), now); });
    const auto now = context.program->store().read(session->name);
    handOver(context, now.value_or(*session), isOver && now && now->phase == Phase::Ready);
    if (isOver)
        return tellEnd(context, *session, profile);
    context.out.warn(
        Cli::tr("The switch goes on in the background. Look with \"coder status %1\".").arg(session->name));
    return ExitCancelled;
}

} // namespace coder
