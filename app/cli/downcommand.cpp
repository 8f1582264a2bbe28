// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/downcommand.h"

#include "app/assembly/keeper.h"
#include "app/assembly/sleepinhibitor.h"
#include "app/cli/ask.h"
#include "app/cli/keepchats.h"
#include "app/cli/keeper.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/base/termination.h"
#include "core/cost/bill.h"

#include <QElapsedTimer>
#include <QStorageInfo>
#include <QTimer>

namespace coder {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10min;
constexpr auto silence = 30s;
constexpr auto leasePatience = 10s;

QString question(const Session &session, const QDateTime &now)
{
    const Bill bill = billAt(session.created, now, session.hourly);
    const QString cost =
        bill.billed ? Cli::tr("%1 billed so far").arg(moneyText(*bill.billed)) : Cli::tr("price unknown");
    //: Answered with the first letter of "yes" or "no"; the large one is what Enter means.
    return Cli::tr("Destroy %1 (VM %2, %3)? All on it is lost. [y/N] ")
        .arg(session.name)
        .arg(session.instanceId)
        .arg(cost);
}

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

int tellReceipt(CliContext &context, const Session &session)
{
    context.out.result(receiptText(session));
    context.out.resultJson(sessionJson(session, context.program->paths(), context.program->clock().now()));
    return ExitDone;
}

bool mayDestroy(CliContext &context, const Session &session, bool isForced)
{
    return isForced || !context.mayAsk()
           || isYes(Output::ask(question(session, context.program->clock().now())).toLower());
}

bool isDiskFull(const QString &folder)
{
    const QStorageInfo storage(folder);
    return storage.isValid() && storage.bytesAvailable() < qint64(64) * 1024;
}

// What holds the proof up is told once a cause.
class DestroyWatch
{
public:
    DestroyWatch(CliContext &context, QString name)
        : m_context(context)
        , m_name(std::move(name))
    {}

    // True when the proof is there; false when patience ended or the person stopped waiting.
    bool wait()
    {
        QEventLoop loop;
        QTimer tick;
        bool isStopped = false;
        QElapsedTimer waited;
        waited.start();
        onTermination(&loop, [&](int) {
            isStopped = true;
            loop.quit();
        });
        SessionStore &store = m_context.program->store();
        store.watch();
        QObject::connect(&store, &SessionStore::changed, &loop, [&](const QString &name) {
            if (name == m_name && isProved())
                loop.quit();
        });
        QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
            takeOver();
            tellOfSilence(waited.elapsed());
            if (isProved() || waited.elapsed() > std::chrono::milliseconds(patience).count())
                loop.quit();
        });
        tick.start(1000);
        if (!isProved())
            loop.exec();
        return !isStopped && isProved();
    }

private:
    // The kernel does not tell when a holder died.
    void takeOver()
    {
        SessionManager &manager = m_context.program->manager();
        if (!manager.holds(m_name) && !isProved())
            manager.destroy(m_name);
    }

    // A holder sees a wish within a second.
    void tellOfSilence(qint64 waited)
    {
        const auto session = m_context.program->store().read(m_name);
        const int holder = m_context.program->store().holder(m_name);
        const bool isHeeded = !session || session->phase == Phase::Destroying || session->phase == Phase::Destroyed;
        if (m_isSilenceTold || isHeeded || holder == 0 || waited < std::chrono::milliseconds(silence).count())
            return;
        m_isSilenceTold = true;
        const QString state = m_context.program->paths().state;
        if (isDiskFull(state))
            return m_context.out.warn(
                Cli::tr("The disk with %1 is full, so nobody can note there whether %2 is destroyed; its VM may still "
                        "be rented. Make room: the rest is then done.")
                    .arg(state, m_name));
        m_context.out.warn(
            Cli::tr("The process that holds %1 has told nothing of its end for half a minute; the VM may still be "
                    "rented. If that process hangs, end it with \"kill -KILL %2\": the rest is then done here.")
                .arg(m_name)
                .arg(holder));
    }

    bool isProved()
    {
        const auto session = m_context.program->store().read(m_name);
        if (!session || session->phase == Phase::Destroyed)
            return true;
        m_context.out.status(Cli::tr("Destroying %1 …").arg(m_name));
        if (session->phase != Phase::Destroying && session->phase != Phase::Unknown)
            return false; // its holder has not seen the wish yet
        if (session->error && session->error != m_told) {
            m_told = session->error;
            m_context.out.error(*session->error, MoneyState::StillRented);
        }
        return false;
    }

    CliContext &m_context;
    QString m_name;
    std::optional<Error> m_told;
    bool m_isSilenceTold = false;
};

// The lease as its holder wrote it; he looks for wishes every second.
Result<Session> awaitLease(CliContext &context, const Session &before)
{
    SessionStore &store = context.program->store();
    QEventLoop loop;
    std::optional<Result<Session>> moved;
    auto look = [&] {
        const auto session = store.read(before.name);
        if (session && session->leaseEnds > before.leaseEnds && !store.isWanted(before.name, Intent::Extend))
            moved = *session;
        else if (session && store.isWanted(before.name, Intent::Destroy))
            moved = fail(ErrorCode::LeaseEnded, before.name); // somebody wanted its end at the same moment
        if (moved)
            loop.quit();
    };
    store.watch();
    QObject::connect(&store, &SessionStore::changed, &loop, look);
    context.program->clock().after(leasePatience, &loop, [&loop] { loop.quit(); });
    look();
    if (!moved)
        loop.exec();
    return moved ? *moved : fail(ErrorCode::Timeout, before.name);
}

// Read back from the VM: it goes by the new limits.
std::optional<GuardReport> awaitGuard(CliContext &context, const Session &session)
{
    SessionStore &store = context.program->store();
    Clock &clock = context.program->clock();
    const auto isTold = [&] {
        return protectionOf(session, store.guard(session.name), clock.now()) == Protection::Protected;
    };
    QEventLoop loop;
    QObject::connect(&store, &SessionStore::changed, &loop, [&] {
        if (isTold())
            loop.quit();
    });
    clock.after(leasePatience, &loop, [&loop] { loop.quit(); });
    if (session.isArmed && !isTold())
        loop.exec();
    return store.guard(session.name);
}

} // namespace

void ensureHolder(CliContext &context, const Session &session)
{
    const bool isServed = session.isArmed || (session.phase == Phase::Ready && !session.isAdopted);
    const bool isNobodys = isServed && context.program->store().tryLock(session.name).has_value();
    if (!isNobodys)
        return;
    if (const auto kept = startKeeper(*context.program, session.name); !kept)
        context.out.error(kept.error(), MoneyState::StillRented);
    else
        awaitTunnel(context, session, leasePatience);
}

Result<Session> destroyQuietly(CliContext &context, const QString &name)
{
    SessionManager &manager = context.program->manager();
    if (const auto wanted = manager.destroy(name); !wanted)
        return fail(wanted.error());
    DestroyWatch watch(context, name);
    SleepInhibitor awake;
    if (const auto session = context.program->store().read(name); session && !context.program->options().isDemo)
        awake.take(*session);
    const bool isProved = watch.wait();
    context.out.clearStatus();
    const auto session = context.program->store().read(name);
    if (!session || isProved)
        return session;
    const bool isOurs = manager.holds(name);
    manager.release(name);
    if (isOurs)
        if (const auto kept = startKeeper(*context.program, name); !kept)
            context.out.error(kept.error(), MoneyState::StillRented);
    context.out.warn(
        Cli::tr("It is not proved yet that %1 is gone; it may still cost money. A background process of this "
                "computer goes on until it is proved. Look with \"coder status %1\".")
            .arg(name));
    return session;
}

int destroyAndWait(CliContext &context, const QString &name)
{
    const auto session = destroyQuietly(context, name);
    if (!session)
        return tellError(context, session.error(), MoneyState::StillRented);
    if (session->phase == Phase::Destroyed)
        return tellReceipt(context, *session);
    context.out.resultJson(sessionJson(*session, context.program->paths(), context.program->clock().now()));
    return ExitUnknown;
}

namespace {

// What it may add is started hours, and none where the lease ends within an hour that it reached before.
void tellExtension(CliContext &context, const Session &before, const Session &moved)
{
    const qint64 hours = leaseHours(moved.wish.leaseSeconds) - leaseHours(before.wish.leaseSeconds);
    context.out.result(Cli::tr("%1 now ends at %2 at the latest; at worst it costs %3.")
                           .arg(moved.name, clockText(moved.leaseEnds, context.program->clock().now()),
                                priceText(worstCase(moved.hourly, moved.wish.leaseSeconds))));
    if (hours <= 0)
        context.out.result(Cli::tr("That adds nothing to what it may cost: no other hour is begun."));
    else if (moved.hourly)
        context.out.result(Cli::tr("That may add %1, for %n started hour(s).", nullptr, int(hours))
                               .arg(moneyText(*moved.hourly * hours)));
    else
        context.out.result(
            Cli::tr("That may add %n started hour(s); the price of one is unknown.", nullptr, int(hours)));
}

} // namespace

int runExtend(CliContext &context, const QString &name, std::chrono::seconds longer)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), MoneyState::Rented);
    ensureHolder(context, *session);
    if (const auto taken = context.program->manager().extend(session->name, longer); !taken)
        return tellError(context, taken.error(), moneyStateOf(*session));
    const auto moved = awaitLease(context, *session);
    if (!moved)
        return tellError(context, moved.error(),
                         moneyStateOf(context.program->store().read(session->name).value_or(*session)));
    const auto guard = awaitGuard(context, *moved);
    const QDateTime now = context.program->clock().now();
    tellExtension(context, *session, *moved);
    if (moved->isArmed && protectionOf(*moved, guard, now) != Protection::Protected)
        context.out.warn(
            Cli::tr("The VM itself has not confirmed this yet; until then it may end itself as before. Look "
                    "with \"coder watchdog status %1\".")
                .arg(moved->name));
    context.out.resultJson(sessionJson(*moved, context.program->paths(), now, guard));
    return ExitDone;
}

int runDown(CliContext &context, const QString &name, const DownOptions &options)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    if (session->phase == Phase::Destroyed)
        return tellReceipt(context, *session);
    if (!mayDestroy(context, *session, options.force) || !seeToChats(context, *session, options)) {
        context.out.warn(Cli::tr("%1 is kept and goes on costing money.").arg(session->name));
        return context.mayAsk() ? ExitCancelled : ExitFailed;
    }
    // The wish is on disk before anything that can fail: whoever has a token later obeys it.
    if (const auto wanted = context.program->store().want(session->name, Intent::Destroy); !wanted)
        return tellError(context, wanted.error(), MoneyState::StillRented);
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), MoneyState::StillRented);
    return destroyAndWait(context, session->name);
}

} // namespace coder
