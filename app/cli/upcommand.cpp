// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/upcommand.h"

#include "app/assembly/keeper.h"
#include "app/assembly/sleepinhibitor.h"
#include "app/assembly/stagetimes.h"
#include "app/cli/aidercommand.h"
#include "app/cli/downcommand.h"
#include "app/cli/follow.h"
#include "app/cli/guardcommand.h"
#include "app/cli/healcommand.h"
#include "app/cli/keeper.h"
#include "app/cli/passphrase.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/base/termination.h"
#include "core/cost/bill.h"

#include <QStandardPaths>

#include <algorithm>
#include <csignal>

namespace coder {
namespace {

using namespace std::chrono_literals;

QString chosenName(CliContext &context, const UpOptions &options)
{
    if (!options.name.isEmpty())
        return options.name;
    const auto current = chosenSession(context, {});
    return current ? current->name : u"coder"_qs;
}

// How one bring-up ended, as this process saw it.
struct UpEnd
{
    bool isReady = false;
    bool isInterrupted = false;
    int signal = 0;
    std::optional<Error> why;
    bool isRented = false;
};

bool isVmGone(const Session &session)
{
    const auto gone = [](const Notice &notice) { return notice.kind == NoticeKind::VmGone; };
    return std::ranges::any_of(session.notices, gone);
}

// What can be done about a VM that is kept.
QString adviceFor(const Error &why, const QString &name)
{
    if (why.code == ErrorCode::HostKeyMismatch)
        return Cli::tr("End it with \"coder down %1\".").arg(name);
    return Cli::tr("Go on with \"coder up %1\", look at \"coder logs %1\", or end it with \"coder down %1\".")
        .arg(name);
}

// One bring-up: starts it, or follows the process that is at it already.
class UpRun
{
public:
    UpRun(CliContext &context, SessionWish wish)
        : m_context(context)
        , m_wish(std::move(wish))
        , m_view(context.out, loadStageTimes(context.program->paths(), m_wish))
    {}

    Result<UpEnd> run()
    {
        SessionManager &manager = m_context.program->manager();
        QObject::connect(&manager, &SessionManager::ready, &m_loop, [this](const QString &) {
            m_end.isReady = true;
            m_loop.quit();
        });
        QObject::connect(&manager, &SessionManager::failed, &m_loop,
                         [this](const QString &, const Error &why, bool isRented) {
                             m_end.why = why;
                             m_end.isRented = isRented;
                             m_loop.quit();
                         });
        QObject::connect(&manager, &SessionManager::sessionDestroyed, &m_loop, [this](const QString &name) {
            const auto session = m_context.program->store().read(name);
            m_end.why = session && isVmGone(*session)
                            ? Error{ErrorCode::VmGone, session->label}
                            : Error{ErrorCode::Cancelled, Cli::tr("the session was destroyed meanwhile")};
            m_loop.quit();
        });
        onTermination(&m_loop, [this](int signal) {
            m_end.isInterrupted = true;
            m_end.signal = signal;
            m_loop.quit();
        });
        if (const auto known = m_context.program->store().read(m_wish.name); known && known->mayBeRented())
            m_view.skip(*known);
        const auto begun = manager.up(m_wish);
        const bool isElsewhere = !begun && begun.error().code == ErrorCode::HeldElsewhere;
        if (!begun && !isElsewhere)
            return fail(begun.error());
        m_context.program->store().watch();
        follow(m_context, m_wish.name, m_view, m_loop, [this, isElsewhere](const Session &session) {
            tellPrice(session);
            if (!m_context.program->options().isDemo)
                m_awake.take(session);
            return isElsewhere && isOverElsewhere(session);
        });
        return m_end;
    }

    // On after a question that was answered with "go on".
    UpEnd resume()
    {
        m_end = {};
        follow(m_context, m_wish.name, m_view, m_loop, [](const Session &) { return false; });
        return m_end;
    }

private:
    void tellPrice(const Session &session)
    {
        if (m_isPriceTold || !session.hourly)
            return;
        m_isPriceTold = true;
        const auto worst = worstCase(session.hourly, session.wish.leaseSeconds);
        m_context.out.note(Cli::tr("  %1 per started hour; at worst this session costs %2.")
                               .arg(moneyText(*session.hourly), priceText(worst)));
    }

    bool isOverElsewhere(const Session &session)
    {
        m_end.isReady = session.phase == Phase::Ready;
        if (session.phase == Phase::Attention || session.phase == Phase::Destroyed) {
            m_end.why = session.error.value_or(Error{ErrorCode::Cancelled, {}});
            m_end.isRented = session.mayBeRented();
        }
        return m_end.isReady || m_end.why;
    }

    CliContext &m_context;
    SessionWish m_wish;
    ProgressView m_view;
    QEventLoop m_loop;
    UpEnd m_end;
    SleepInhibitor m_awake;
    bool m_isPriceTold = false;
};

void tellPrice(CliContext &context, const SessionWish &wish)
{
    context.out.note(Cli::tr("%1 on %2 in %3").arg(wish.model, wish.plan, wish.region));
    context.out.note(
        Cli::tr("It ends by itself after %1; until the VM guards itself this computer has to be on for that.")
            .arg(durationText(wish.leaseSeconds)));
}

int tellReady(CliContext &context, const QString &name)
{
    const auto session = context.program->store().read(name);
    if (!session)
        return ExitFailed;
    const QDateTime now = context.program->clock().now();
    const auto guard = currentGuard(context, *session);
    context.out.result(sessionText(*session, context.program->paths(), now, true, guard));
    context.out.resultJson(sessionJson(*session, context.program->paths(), now, guard));
    return ExitDone;
}

int finishReady(CliContext &context, const UpOptions &options, const QString &name)
{
    SessionManager &manager = context.program->manager();
    const auto session = context.program->store().read(name);
    if (!session)
        return ExitFailed;
    if (manager.holds(name)) {
        saveStageTimes(context.program->paths(), *session);
        manager.release(name);
        if (const auto kept = startKeeper(*context.program, name); !kept)
            context.out.error(kept.error(), MoneyState::Rented);
    }
    if (const auto open = awaitTunnel(context, *session, 20s); !open)
        context.out.error(open.error(), MoneyState::Rented);
    const int told = tellReady(context, name);
    return told == ExitDone && options.launchAider ? runAider(context, name, {}) : told;
}

int tellKept(CliContext &context, const QString &name)
{
    const auto session = context.program->store().read(name);
    context.program->manager().release(name);
    if (session && !session->mayBeRented())
        context.out.warn(Cli::tr("Cancelled. Nothing is rented."));
    else
        context.out.warn(
            Cli::tr("Cancelled. The VM of %1 is kept and costs money. Go on with \"coder up %1\", end it with "
                    "\"coder down %1\".")
                .arg(name));
    if (session)
        context.out.resultJson(sessionJson(*session, context.program->paths(), context.program->clock().now()));
    return ExitCancelled;
}

// Ctrl+C: destroy, keep, or go on. Without a terminal it is kept.
enum class Choice { Destroy, Keep, GoOn };

Choice askChoice(CliContext &context, const UpEnd &end)
{
    if (end.signal != SIGINT || !context.mayAsk())
        return Choice::Keep;
    context.out.clearStatus();
    //: The letters in brackets are the answers; they stand in the same order in the text "dkg".
    const QString question = Cli::tr("\nStop here. [d]estroy the VM, [k]eep it, or [g]o on? [d/k/g] ");
    const QString answer = Output::ask(question).toLower();
    //: Three different letters: destroy, keep, go on, as in the question that ends in "[d/k/g]".
    const QString letters = Cli::tr("dkg");
    if (answer.startsWith(letters.front()))
        return Choice::Destroy;
    return answer.startsWith(letters.back()) ? Choice::GoOn : Choice::Keep;
}

int finish(CliContext &context, const UpOptions &options, const QString &name, UpRun &run, UpEnd end)
{
    while (end.isInterrupted) {
        const Choice choice = askChoice(context, end);
        if (choice == Choice::Keep)
            return tellKept(context, name);
        if (choice == Choice::Destroy)
            return destroyAndWait(context, name);
        end = run.resume();
    }
    if (end.isReady)
        return finishReady(context, options, name);
    const Error why = end.why.value_or(Error{});
    const auto session = context.program->store().read(name);
    const MoneyState unrented =
        why.code == ErrorCode::VmGone && session ? moneyStateOf(*session) : MoneyState::NothingRented;
    context.out.error(why, end.isRented ? MoneyState::Rented : unrented);
    if (session)
        context.out.resultJson(sessionJson(*session, context.program->paths(), context.program->clock().now()));
    if (session && session->heal)
        tellHealChoice(context, *session);
    if (end.isRented)
        context.out.warn(adviceFor(why, name));
    return exitCodeFor(why);
}

} // namespace

int runUp(CliContext &context, const UpOptions &options)
{
    const QString name = chosenName(context, options);
    auto wish = wishFromConfig(context, name, options.overrides);
    if (!wish) {
        context.out.error(wish.error(), MoneyState::NothingRented);
        return exitCodeFor(wish.error());
    }
    if (!options.admit.isEmpty())
        wish->admit = options.admit;
    if (options.launchAider && QStandardPaths::findExecutable(u"aider"_qs).isEmpty()) {
        const Error missing{ErrorCode::ProgramMissing, u"aider"_qs}; // better now than after an hour was paid
        context.out.error(missing, MoneyState::NothingRented);
        return exitCodeFor(missing);
    }
    if (const auto connected = signIn(context); !connected) {
        context.out.error(connected.error(), MoneyState::NothingRented);
        return exitCodeFor(connected.error());
    }
    // Better now than after a VM was rented for it.
    if (const auto key = clientsKey(context); !key) {
        context.out.error(key.error(), MoneyState::NothingRented);
        return exitCodeFor(key.error());
    }
    tellPrice(context, *wish);
    UpRun run(context, *wish);
    auto end = run.run();
    while (end && end->why && askPassphrase(context, *end->why))
        end = UpRun(context, *wish).run();
    if (!end) {
        const auto known = context.program->store().read(name);
        const auto unread = known ? MoneyState::NothingRented : moneyOfUnread(known.error());
        context.out.error(end.error(), known && known->mayBeRented() ? MoneyState::Rented : unread);
        return exitCodeFor(end.error());
    }
    return finish(context, options, name, run, *end);
}

} // namespace coder
