// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cleanupcommand.h"

#include "app/assembly/reconciler.h"
#include "app/cli/commandparts.h"
#include "app/cli/downcommand.h"
#include "app/cli/sessionview.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/session/leftovers.h"

#include <QJsonArray>

namespace coder {
namespace {

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

bool isUnreadable(const Session &session)
{
    return session.id.isEmpty() && session.phase == Phase::Unknown;
}

enum class Fate { Listed, Kept, Destroyed, Doubtful };

QString fateId(Fate fate)
{
    switch (fate) {
    case Fate::Listed:
        return u"listed"_qs;
    case Fate::Kept:
        return u"adopted"_qs;
    case Fate::Destroyed:
        return u"destroyed"_qs;
    case Fate::Doubtful:
        return u"unknown"_qs;
    }
    return {};
}

class Cleanup
{
public:
    Cleanup(CliContext &context, const CleanupOptions &options)
        : m_context(context)
        , m_options(options)
        , m_reconciler(*context.program)
    {}

    int run()
    {
        if (!m_options.session.isEmpty())
            if (const auto known = store().read(m_options.session); !known)
                return tellError(m_context, known.error(), MoneyState::MayBeRented);
        const auto found = await(m_reconciler.run());
        if (!found)
            return tellError(m_context, found.error(), MoneyState::MayBeRented);
        m_sessions = found->sessions;
        for (const QString &name : chosen(found->missing))
            proveGone(name);
        int code = ExitDone;
        if (!m_options.session.isEmpty()) {
            code = removeOne(m_options.session);
        } else {
            removeGone();
            code = settleOrphans();
            deleteFirewalls();
        }
        tell();
        return code;
    }

private:
    SessionStore &store() { return m_context.program->store(); }

    QStringList chosen(QStringList names) const
    {
        if (!m_options.session.isEmpty())
            names.removeIf([this](const QString &name) { return name != m_options.session; });
        return names;
    }

    // Not in the list of our VMs: the provider is asked by the id too, before the recipe that proves it (and deletes
    // the firewall) runs, in whichever process holds the session.
    void proveGone(const QString &name)
    {
        const auto session = store().read(name);
        if (!session)
            return;
        const auto instance = await(m_context.program->cloud().instance(session->instanceId));
        if (!instance && instance.error().code == ErrorCode::NotFound)
            destroyQuietly(m_context, name);
        else if (instance)
            m_context.out.warn(Cli::tr("VM %1 of %2 exists without this program's tags; it is left alone.")
                                   .arg(session->instanceId)
                                   .arg(name));
        else
            m_context.out.error(instance.error(), MoneyState::MayBeRented);
    }

    // Who proved it gone lets go of it a moment later: it is given five seconds.
    Result<std::unique_ptr<SessionLock>> lockSoon(const QString &name)
    {
        auto lock = store().tryLock(name);
        for (int i = 0; i < 50 && !lock; ++i) {
            QEventLoop pause;
            m_context.program->clock().after(std::chrono::milliseconds(100), &pause, [&pause] { pause.quit(); });
            pause.exec();
            lock = store().tryLock(name);
        }
        return lock;
    }

    bool remove(const QString &name)
    {
        const auto lock = lockSoon(name);
        const auto archived = lock ? store().archive(name) : fail(lock.error());
        if (!archived)
            m_context.out.error(archived.error(), MoneyState::NothingRented);
        else
            m_removed << name;
        return archived.has_value();
    }

    void removeGone()
    {
        for (const Session &session : store().all())
            if (session.phase == Phase::Destroyed)
                remove(session.name);
    }

    int removeOne(const QString &name)
    {
        const auto session = store().read(name);
        if (!session)
            return tellError(m_context, session.error(), MoneyState::MayBeRented);
        if (session->phase == Phase::Destroyed)
            return remove(name) ? ExitDone : ExitFailed;
        for (const Session &seen : m_sessions)
            if (seen.name == name && seen.error && seen.error->code == ErrorCode::AccountMismatch)
                return tellError(m_context, *seen.error, MoneyState::MayBeRented);
        m_context.out.warn(
            Cli::tr("The VM of %1 is not proven gone, so the session stays. End it with \"coder down %1\".").arg(name));
        return ExitFailed;
    }

    // With a session that cannot be read nobody can say whose a VM is.
    int settleOrphans()
    {
        const QList<Session> all = store().all();
        const bool isCertain = std::ranges::none_of(all, isUnreadable);
        int code = ExitDone;
        for (const Session &session : all) {
            if (!isOrphan(session))
                continue;
            const Fate fate = isCertain ? settle(session) : Fate::Listed;
            code = fate == Fate::Doubtful ? ExitUnknown : code;
            note(session, fate);
        }
        if (!isCertain)
            m_context.out.warn(
                Cli::tr("A session on disk cannot be read. What no session seems to know is listed only."));
        return code;
    }

    Fate settle(const Session &session)
    {
        if (m_options.force)
            return destroy(session.name);
        if (!m_context.mayAsk())
            return Fate::Listed;
        const QString answer =
            Output::ask(
                //: The letters in brackets are the answers; they stand in the same order in the text "kds".
                Cli::tr("No session knows VM %1 (%2, %3, since %4). [k]eep it as %5, [d]estroy it, or [s]kip? [k/d/s] ")
                    .arg(session.instanceId)
                    .arg(session.label, session.wish.plan, clockText(session.created, m_context.program->clock().now()),
                         session.name))
                .toLower();
        //: Three different letters: keep, destroy, skip, as in the question that ends in "[k/d/s]".
        const QString letters = Cli::tr("kds");
        if (answer.startsWith(letters.at(1)))
            return destroy(session.name);
        return answer.startsWith(letters.front()) && await(m_reconciler.keep(session.name)) ? Fate::Kept : Fate::Listed;
    }

    Fate destroy(const QString &name)
    {
        const auto session = destroyQuietly(m_context, name);
        if (!session || session->phase != Phase::Destroyed)
            return Fate::Doubtful;
        remove(name);
        return Fate::Destroyed;
    }

    void note(const Session &session, Fate fate)
    {
        QJsonObject json = sessionJson(session, m_context.program->paths(), m_context.program->clock().now());
        json[u"outcome"] = fateId(fate);
        m_orphans << json;
        m_lines << orphanLine(session, fate);
    }

    static QString orphanLine(const Session &session, Fate fate)
    {
        const QString vm = QString::number(session.instanceId);
        switch (fate) {
        case Fate::Listed:
            return Cli::tr("No session knew VM %1 (%2); it costs money. End it with \"coder down %3\".")
                .arg(vm, session.label, session.name);
        case Fate::Kept:
            return Cli::tr("VM %1 is the session %2 from now on.").arg(vm, session.name);
        case Fate::Destroyed:
            return Cli::tr("VM %1 (%2) is destroyed.").arg(vm, session.label);
        case Fate::Doubtful:
            return Cli::tr("It is not proved that VM %1 (%2) is gone.").arg(vm, session.label);
        }
        return {};
    }

    // Free of charge, but the account has a limit of them.
    void deleteFirewalls()
    {
        const auto install = m_context.program->install();
        Cloud &cloud = m_context.program->cloud();
        const auto listed =
            install ? await(cloud.firewalls(u"coder-install-"_qs + install->id)) : fail(install.error());
        if (!listed) {
            m_context.out.error(listed.error(), MoneyState::NothingRented);
            return;
        }
        for (const Firewall &firewall : leftoverFirewalls(*listed, store().all(), install->id)) {
            const auto gone = await(cloud.deleteFirewall(firewall.id));
            if (gone)
                m_firewalls << firewall.label;
            else
                m_context.out.error(gone.error(), MoneyState::NothingRented);
        }
    }

    void tell()
    {
        QStringList lines;
        if (!m_removed.isEmpty())
            lines << Cli::tr("Taken off the list, their VMs are gone: %1").arg(m_removed.join(u", "_qs));
        lines += m_lines;
        if (!m_firewalls.isEmpty())
            lines << Cli::tr("Deleted firewalls of sessions that are gone: %1").arg(m_firewalls.join(u", "_qs));
        QStringList others;
        for (const Session &session : m_sessions)
            if (session.phase == Phase::NotOurs)
                others << session.label;
        if (!others.isEmpty())
            m_context.out.note(
                Cli::tr("Left alone, they belong to another installation: %1").arg(others.join(u", "_qs)));
        if (lines.isEmpty() && m_options.session.isEmpty())
            lines << Cli::tr("There was nothing to clean up.");
        if (!lines.isEmpty())
            m_context.out.result(lines.join(u'\n'));
        m_context.out.resultJson(QJsonObject{{u"removed"_qs, QJsonArray::fromStringList(m_removed)},
                                             {u"orphans"_qs, m_orphans},
                                             {u"firewalls_deleted"_qs, QJsonArray::fromStringList(m_firewalls)},
                                             {u"not_ours"_qs, QJsonArray::fromStringList(others)}});
    }

    CliContext &m_context;
    CleanupOptions m_options;
    Reconciler m_reconciler;
    QList<Session> m_sessions; // as the provider's list shows them
    QStringList m_removed;
    QStringList m_lines;
    QJsonArray m_orphans;
    QStringList m_firewalls;
};

} // namespace

int runCleanup(CliContext &context, const CleanupOptions &options)
{
    return Cleanup(context, options).run();
}

void addCleanup(CLI::App &app, Invocation &invocation)
{
    auto name = std::make_shared<std::string>();
    auto force = std::make_shared<bool>(false);
    CLI::App *cleanup =
        addCommand(app, "cleanup", "Take gone sessions off the list; find VMs and firewalls that no session knows",
                   "  coder cleanup                    asks about each VM that no session knows\n"
                   "  coder cleanup --session review   only this one, if its VM is proven gone");
    cleanup->add_option("--session", *name, "Only this session")->type_name(valuetype::session);
    cleanup->add_flag("--force", *force, "Do not ask: destroy the VMs of ours that no session knows");
    cleanup->callback([name, force, &invocation] {
        invocation.command = [name, force](CliContext &context) { return runCleanup(context, {text(*name), *force}); };
    });
}

} // namespace coder
