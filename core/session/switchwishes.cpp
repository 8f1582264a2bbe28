// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/switchwishes.h"

#include "core/session/wishrules.h"

namespace coder {
namespace {

bool isOfSwitch(Recipe recipe)
{
    return recipe == Recipe::Vetting || recipe == Recipe::Switching;
}

} // namespace

Result<Unit> SwitchWishes::want(const QString &name, const SwitchWish &wish)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    if (const auto legal = checkSwitch(*known, wish); !legal)
        return legal;
    return m_store.want(name, Intent::Switch, wish.toBytes());
}

Result<Unit> SwitchWishes::wantBack(const QString &name)
{
    const auto known = m_store.read(name);
    if (!known)
        return fail(known.error());
    m_store.takeWish(name, Intent::Switch); // not begun: nothing to go back from
    return m_store.want(name, Intent::SwitchBack);
}

bool SwitchWishes::isWanted(const SessionRun &run) const
{
    const QString &name = run.session().name;
    return m_store.isWanted(name, Intent::SwitchBack) || (m_store.isWanted(name, Intent::Switch) && !run.isBusy());
}

void SwitchWishes::begin(SessionRun &run, const SwitchWish &wish)
{
    const auto change = switchFor(run.session(), wish);
    if (!change)
        return;
    if (isServed(run.session(), wish))
        return run.change([](Session &changed) { changed.switchFailure.reset(); });
    m_store.appendEvent(run.session().name, m_tools.services.clock->now(), u"switch"_qs, change->name());
    run.change([change](Session &changed) { beginSwitch(changed, *change); });
}

std::optional<Event> SwitchWishes::obey(SessionRun &run)
{
    const Session &session = run.session();
    const auto told = m_store.wish(session.name, Intent::Switch);
    const SwitchWish wish = SwitchWish::fromBytes(told.value_or(QByteArray()));
    const bool isCutOff = session.engineSwitch.has_value();
    if (!isCutOff && told && checkSwitch(session, wish))
        begin(run, wish);
    if (!isCutOff)
        m_store.takeWish(session.name, Intent::Switch);
    if (session.engineSwitch)
        return Event::SwitchAsked;
    if (run.shell().state() == ShellState::Idle)
        return Event::ServeAsked;
    run.change([](Session &) {}); // for those who wait
    return {};
}

std::optional<Event> SwitchWishes::obeyBack(SessionRun &run)
{
    const Session &session = run.session();
    if (!m_store.isWanted(session.name, Intent::SwitchBack))
        return {};
    const bool isOurs = session.engineSwitch && !session.engineSwitch->failed;
    if (isOurs && run.isBusy() && !isOfSwitch(run.recipe()))
        return {}; // it is being connected; the switch comes next
    m_store.takeWish(session.name, Intent::SwitchBack);
    if (!isOurs)
        return {};
    if (run.isBusy()) {
        run.cancel();
        return {};
    }
    return session.engineSwitch->isVetted ? Event::SwitchFailed : Event::SwitchRefused;
}

} // namespace coder
