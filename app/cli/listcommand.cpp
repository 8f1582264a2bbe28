// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listcommand.h"

#include "app/assembly/keeper.h"
#include "app/assembly/reconciler.h"
#include "app/cli/guardcommand.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/clients/mirror.h"

#include <QJsonArray>

#include <algorithm>

namespace coder {
namespace {

// As it is on disk now; where its holder has proved nothing yet, what the list said counts.
Session afterProof(CliContext &context, const Session &missed)
{
    const auto session = context.program->store().read(missed.name);
    const bool isSettled = session && (session->phase == Phase::Destroyed || session->phase == Phase::Destroying);
    return isSettled ? *session : missed;
}

// Who was destroying it died: a process in the background goes on.
void goOnDestroying(CliContext &context)
{
    SessionStore &store = context.program->store();
    for (const Session &session : store.all()) {
        const bool isOpen = session.destroyWanted && session.mayBeRented();
        if (!isOpen || context.program->manager().holds(session.name) || !store.tryLock(session.name))
            continue;
        context.out.warn(
            Cli::tr("%1 was to be destroyed and is not yet: a background process goes on.").arg(session.name));
        if (const auto kept = startKeeper(*context.program, session.name); !kept)
            context.out.error(kept.error(), MoneyState::StillRented);
    }
}

// Asks the provider, tells of what was lost and found, and waits for the proofs.
Result<QList<Session>> reconciled(CliContext &context, QStringList &missing)
{
    if (const auto connected = signIn(context); !connected)
        return fail(connected.error());
    Reconciler reconciler(*context.program);
    auto found = await(reconciler.run());
    if (!found)
        return fail(found.error());
    for (const Session &lost : found->adopted)
        context.out.warn(
            Cli::tr("A VM of this program is running that no session knew: %1. End it with \"coder down %2\"; \"coder "
                    "cleanup\" asks whether to keep it.")
                .arg(lost.label, lost.name));
    await(reconciler.recognise(found->adopted));
    missing = found->missing;
    if (!found->missing.isEmpty())
        await(reconciler.prove(found->missing));
    goOnDestroying(context);
    for (Session &session : found->sessions)
        if (found->missing.contains(session.name))
            session = afterProof(context, session);
    return found->sessions;
}

// Why a state is not known, and which VM went away without our doing: each in its words.
void tellDoubts(CliContext &context, const QList<Session> &sessions, const QStringList &missing)
{
    for (const Session &session : sessions) {
        if (session.phase == Phase::Unknown && session.error)
            context.out.error({session.error->code, session.name + u": "_qs + session.error->detail},
                              moneyStateOf(session));
        if (session.phase == Phase::Destroyed && missing.contains(session.name))
            for (const Notice &notice : session.notices)
                context.out.warn(session.name + u": "_qs + noticeText(notice));
    }
}

QList<Session> living(QList<Session> sessions, bool all)
{
    if (!all)
        sessions.removeIf([](const Session &session) { return session.phase == Phase::Destroyed; });
    return sessions;
}

void tellUnchecked(CliContext &context, const Error &why)
{
    const QList<Session> sessions = context.program->store().all();
    const auto rented = [](const Session &session) { return session.mayBeRented(); };
    context.out.error(why, std::ranges::any_of(sessions, rented) ? MoneyState::Rented : MoneyState::NothingRented);
    context.out.warn(Cli::tr("This is what is on disk; the provider was not asked."));
}

} // namespace

int runList(CliContext &context, const ListOptions &options)
{
    QList<Session> sessions = context.program->store().all();
    std::optional<Error> unchecked;
    if (!options.offline) {
        QStringList missing;
        const auto checked = reconciled(context, missing);
        if (checked)
            sessions = *checked;
        if (checked)
            tellDoubts(context, sessions, missing);
        else
            unchecked = checked.error();
    }
    const QDateTime now = context.program->clock().now();
    const QList<Session> shown = living(sessions, options.all);
    QJsonArray json;
    for (Session session : shown) {
        if (unchecked && session.mayBeRented())
            session.error = session.error.value_or(*unchecked);
        json << sessionJson(session, context.program->paths(), now, context.program->store().guard(session.name));
    }
    if (unchecked)
        tellUnchecked(context, *unchecked);
    const auto guardOf = [&](const QString &name) { return context.program->store().guard(name); };
    // "Nothing is costing money" is said only after the provider was asked.
    const bool isCertain = !options.offline && !unchecked;
    context.out.result(shown.isEmpty() && !isCertain ? Cli::tr("No sessions on disk.")
                                                     : sessionTable(shown, now, guardOf));
    context.out.resultJson(json);
    return unchecked ? exitCodeFor(*unchecked) : ExitDone;
}

int runStatus(CliContext &context, const QString &name, bool howTo)
{
    const auto session = chosenSession(context, name);
    if (!session) {
        context.out.error(session.error(), moneyOfUnread(session.error()));
        return exitCodeFor(session.error());
    }
    const auto guard = currentGuard(context, *session);
    const QDateTime now = context.program->clock().now();
    context.out.result(sessionText(*session, context.program->paths(), now, howTo, guard));
    context.out.resultJson(sessionJson(*session, context.program->paths(), now, guard));
    return ExitDone;
}

int runUse(CliContext &context, const QString &name)
{
    const auto session = context.program->store().read(name);
    if (!session) {
        context.out.error(session.error(), moneyOfUnread(session.error()));
        return exitCodeFor(session.error());
    }
    const Paths &paths = context.program->paths();
    if (const auto pointed = useSession(paths.project, paths.mirror, name); !pointed) {
        context.out.error(pointed.error(), session->mayBeRented() ? MoneyState::Rented : MoneyState::NothingRented);
        return ExitFailed;
    }
    context.out.result(
        Cli::tr("%1 is the current session of this folder. Take its settings with: . ./.aider-env").arg(name));
    context.out.resultJson(sessionJson(*session, paths, context.program->clock().now()));
    return ExitDone;
}

} // namespace coder
