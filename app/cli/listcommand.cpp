// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listcommand.h"

#include "app/cli/sessionview.h"
#include "core/clients/mirror.h"
#include "core/session/reconcile.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace coder {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("coder::cli", text);
}

// What is on disk, held against the provider's list. Sessions whose VM is missing from it are proved gone by the
// recipe that destroys, if nobody holds them; lost ones are saved again.
class Reconciler
{
public:
    explicit Reconciler(CliContext &context)
        : m_context(context)
    {}

    Result<QList<Session>> run(const QList<Session> &known)
    {
        Program &program = *m_context.program;
        if (const auto connected = await(program.connectCloud()); !connected)
            return fail(connected.error());
        const auto account = await(program.cloud().account());
        if (!account)
            return fail(account.error());
        const auto listed = await(program.cloud().instances({{}, u"coder"_qs}));
        if (!listed)
            return fail(listed.error());
        const auto install = program.install();
        if (!install)
            return fail(install.error());
        const Reconciliation result = reconcile(known, *listed, install->id, *account);
        return settle(result);
    }

private:
    QList<Session> settle(const Reconciliation &result)
    {
        QList<Session> sessions = result.sessions;
        for (const QString &name : result.missing)
            prove(name, sessions);
        for (Session lost : result.found)
            sessions << keep(lost);
        return sessions + result.notOurs;
    }

    void prove(const QString &name, QList<Session> &sessions)
    {
        SessionManager &manager = m_context.program->manager();
        QEventLoop loop;
        QObject::connect(&manager, &SessionManager::destroyed, &loop, &QEventLoop::quit);
        QObject::connect(&manager, &SessionManager::destroyDelayed, &loop, &QEventLoop::quit);
        if (!manager.proveGone(name))
            return; // held elsewhere: its holder finds out
        if (manager.holds(name))
            loop.exec();
        manager.release(name);
        for (Session &session : sessions)
            if (session.name == name)
                session = m_context.program->store().read(name).value_or(session);
    }

    // Under a free name, so that nothing on disk is lost.
    Session keep(Session lost)
    {
        SessionStore &store = m_context.program->store();
        const QString name = lost.name;
        for (int i = 2; store.names().contains(lost.name); ++i)
            lost.name = name.left(34) + u'-' + QString::number(i);
        const auto lock = store.tryLock(lost.name);
        if (lock)
            if (const auto saved = store.save(lost); !saved)
                m_context.out.error(saved.error(), MoneyState::Rented);
        m_context.out.warn(
            tr("A VM of this program is running that no session knew: %1. End it with \"coder down %2\".")
                .arg(lost.label, lost.name));
        return lost;
    }

    CliContext &m_context;
};

QList<Session> living(QList<Session> sessions, bool all)
{
    if (!all)
        sessions.removeIf([](const Session &session) { return session.phase == Phase::Destroyed; });
    return sessions;
}

void tellUnchecked(CliContext &context, const Error &why)
{
    context.out.error(why, MoneyState::MayBeRented);
    context.out.warn(tr("This is what is on disk; the provider was not asked."));
}

} // namespace

int runList(CliContext &context, const ListOptions &options)
{
    QList<Session> sessions = context.program->store().all();
    std::optional<Error> unchecked;
    if (!options.offline) {
        const auto reconciled = Reconciler(context).run(sessions);
        if (reconciled)
            sessions = *reconciled;
        else
            unchecked = reconciled.error();
    }
    const QDateTime now = context.program->clock().now();
    const QList<Session> shown = living(sessions, options.all);
    QJsonArray json;
    for (Session session : shown) {
        if (unchecked && session.mayBeRented())
            session.error = session.error.value_or(*unchecked);
        json << sessionJson(session, context.program->paths(), now);
    }
    if (unchecked)
        tellUnchecked(context, *unchecked);
    // "Nothing is costing money" is said only after the provider was asked.
    const bool isCertain = !options.offline && !unchecked;
    context.out.result(shown.isEmpty() && !isCertain ? tr("No sessions on disk.") : sessionTable(shown, now));
    context.out.resultJson(json);
    return unchecked ? exitCodeFor(*unchecked) : ExitDone;
}

int runStatus(CliContext &context, const QString &name, bool howTo)
{
    const auto session = chosenSession(context, name);
    if (!session) {
        context.out.error(session.error(), MoneyState::NothingRented);
        return exitCodeFor(session.error());
    }
    const QDateTime now = context.program->clock().now();
    context.out.result(sessionText(*session, context.program->paths(), now, howTo));
    context.out.resultJson(sessionJson(*session, context.program->paths(), now));
    return ExitDone;
}

int runUse(CliContext &context, const QString &name)
{
    const auto session = context.program->store().read(name);
    if (!session) {
        context.out.error(session.error(), MoneyState::NothingRented);
        return exitCodeFor(session.error());
    }
    const Paths &paths = context.program->paths();
    if (const auto pointed = useSession(paths.project, paths.mirror, name); !pointed) {
        context.out.error(pointed.error(), session->mayBeRented() ? MoneyState::Rented : MoneyState::NothingRented);
        return ExitFailed;
    }
    context.out.result(
        tr("%1 is the current session of this folder. Take its settings with: . ./.aider-env").arg(name));
    context.out.resultJson(sessionJson(*session, paths, context.program->clock().now()));
    return ExitDone;
}

} // namespace coder
