// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionactions.h"

#include "core/base/log.h"
#include "core/session/receipts.h"

namespace coder {
namespace {

using namespace std::chrono_literals;

// Until a deletion that ended in an error is begun anew.
std::chrono::milliseconds destroyPause(double pace)
{
    return std::max(std::chrono::milliseconds(2s), std::chrono::milliseconds(qint64(30000 / pace)));
}

} // namespace

SessionActions::SessionActions(SessionStore &store, const RecipeTools &tools, HeldSessions &held, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tools(tools)
    , m_held(held)
{}

void SessionActions::perform(SessionRun &run, Action action, const Error &why)
{
    switch (action) {
    case Action::Nothing:
        return;
    case Action::Provision:
        return provision(run);
    case Action::Serve:
        return serve(run);
    case Action::Vet:
        return vetSwitch(run);
    case Action::Switch:
        return switchEngine(run);
    case Action::DropSwitch:
        return drop(run, why);
    case Action::SwitchBack:
        return switchBack(run, why);
    case Action::Heal:
        return heal(run);
    case Action::HealAgain:
        return healAgain(run, why);
    case Action::Destroy:
        return startDestroying(run);
    case Action::DestroyLater:
        return destroyLater(run, why);
    case Action::AskForAttention:
        return askForAttention(run, why);
    case Action::CloseUnrented:
        return endUnrented(run, why);
    case Action::TellReady:
        return tellReady(run);
    case Action::TellDestroyed:
        return tellDestroyed(run);
    }
}

void SessionActions::provision(SessionRun &run)
{
    run.change([](Session &changed) {
        changed.phase = Phase::Creating;
        changed.error.reset();
        if (changed.heal) // a person has chosen to try again as the settings say
            changed.healed << std::exchange(changed.heal, {})->attempts;
    });
    run.start(Recipe::Provisioning);
}

void SessionActions::serve(SessionRun &run)
{
    if (run.session().isAdopted && run.session().error)
        run.change([](Session &changed) { changed.error.reset(); });
    run.start(Recipe::Serving);
}

// The tunnel stays: until it is vetted nothing is touched. Where there is none yet it is opened first.
void SessionActions::vetSwitch(SessionRun &run)
{
    if (run.shell().state() == ShellState::Idle)
        return serve(run);
    run.start(Recipe::Vetting);
}

void SessionActions::drop(SessionRun &run, const Error &why)
{
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), u"switch-refused"_qs,
                        run.session().engineSwitch->name() + u": "_qs + why.detail.left(400));
    run.change([why](Session &changed) { dropSwitch(changed, why); });
    if (run.shell().state() == ShellState::Idle)
        serve(run);
}

void SessionActions::switchEngine(SessionRun &run)
{
    run.shell().close(); // its tunnel is opened anew
    run.start(Recipe::Switching);
}

void SessionActions::switchBack(SessionRun &run, const Error &why)
{
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), u"switch-back"_qs, why.detail.left(400));
    run.change([why](Session &changed) { turnBack(changed, why); });
    switchEngine(run);
}

void SessionActions::heal(SessionRun &run)
{
    if (!run.session().heal || run.session().phase != Phase::Healing)
        run.change([](Session &changed) { beginHeal(changed, HealCause::StartFailed); });
    run.shell().close(); // its tunnel is opened anew
    run.start(Recipe::Mending);
}

void SessionActions::healAgain(SessionRun &run, const Error &why)
{
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), u"heal-failed"_qs, why.detail.left(400));
    run.change([](Session &changed) { failAttempt(changed); });
    heal(run);
}

void SessionActions::destroyLater(SessionRun &run, const Error &why)
{
    run.change([why](Session &changed) {
        changed.phase = Phase::Unknown;
        changed.error = why;
    });
    m_tools.services.clock->after(destroyPause(m_tools.pace), &run, [this, &run] { startDestroying(run); });
    const QString name = run.session().name; // a listener may let the run go
    Q_EMIT destroyDelayed(name, why);
}

void SessionActions::askForAttention(SessionRun &run, const Error &why)
{
    run.change([why](Session &changed) {
        changed.phase = Phase::Attention;
        changed.error = why;
    });
    const QString name = run.session().name; // a listener may let the run go
    Q_EMIT failed(name, why, true);
}

// Saved in any case, so that other processes that wait for the tunnel hear of it. One that is not ours to set up has
// nothing left that a person would have to see to.
void SessionActions::tellReady(SessionRun &run)
{
    run.change([](Session &changed) {
        if (changed.isAdopted)
            changed.phase = Phase::Ready;
    });
    const QString name = run.session().name; // a listener may let the run go
    Q_EMIT ready(name);
}

void SessionActions::tellDestroyed(SessionRun &run)
{
    const QString name = run.session().name; // the run ends with its release
    const Receipt receipt = receiptOf(run.session());
    const auto kept = receipt.created.isValid() ? ReceiptBook::of(m_store).keep(receipt) : Unit{};
    if (!kept)
        log().error("receipt of {} not written: {}", name, kept.error().detail);
    m_store.appendEvent(name, m_tools.services.clock->now(), u"destroyed"_qs);
    m_held.release(name);
    Q_EMIT sessionDestroyed(name);
}

void SessionActions::startDestroying(SessionRun &run)
{
    if (run.isBusy() && run.recipe() == Recipe::Destroying)
        return;
    // A VM that ended itself cannot be asked any more: its guard's last word was kept.
    run.change([heard = m_store.guard(run.session().name)](Session &changed) {
        changed.usage = usageTold(changed, heard);
        changed.phase = Phase::Destroying;
        changed.destroyWanted = true;
        changed.error.reset(); // of the bring-up; from now on it is what stands in destroying's way
    });
    run.start(Recipe::Destroying);
}

void SessionActions::endUnrented(SessionRun &run, const Error &why)
{
    const QString name = run.session().name;
    run.change([why, now = m_tools.services.clock->now()](Session &changed) {
        changed.phase = Phase::Destroyed;
        changed.destroyedAt = now;
        changed.error = why;
    });
    m_held.release(name);
    Q_EMIT failed(name, why, false);
}

} // namespace coder
