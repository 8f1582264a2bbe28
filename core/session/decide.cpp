// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decide.h"

namespace coder {
namespace {

bool isSwitching(const Session &session)
{
    return session.engineSwitch && session.engineSwitch->isVetted;
}

Action onUp(const Session &session)
{
    if (session.isAdopted && session.phase != Phase::Destroying && session.phase != Phase::Destroyed)
        return Action::Serve; // it is not ours to set up
    if (isSwitching(session) && session.phase != Phase::Destroying && session.phase != Phase::Destroyed)
        return Action::Switch; // cut off: it goes on
    const bool isOver = session.phase == Phase::Destroying || session.phase == Phase::Destroyed;
    if (session.heal && !session.heal->choice && !isOver)
        return Action::Heal; // cut off: it goes on
    switch (session.phase) {
    case Phase::Ready:
    case Phase::Healing:
        return Action::Serve;
    case Phase::Creating:
    case Phase::Loading:
    case Phase::Attention:
    case Phase::Unknown:
        return Action::Provision;
    case Phase::Destroying:
        return Action::Destroy;
    case Phase::Destroyed:
    case Phase::NotOurs:
        return Action::Nothing;
    }
    return Action::Nothing;
}

// What was asked for and not vetted comes once the session is served.
Action onServed(const Session &session)
{
    if (session.destroyWanted)
        return Action::Destroy;
    return session.engineSwitch && !session.engineSwitch->isVetted ? Action::Vet : Action::TellReady;
}

Action onFailedSwitch(const Session &session)
{
    if (session.destroyWanted)
        return Action::Destroy;
    const bool mayGoBack = session.engineSwitch && !session.engineSwitch->failed;
    return mayGoBack ? Action::SwitchBack : Action::AskForAttention;
}

Action onFailedEngine(const Session &session)
{
    if (session.destroyWanted)
        return Action::Destroy;
    return session.isAdopted ? Action::AskForAttention : Action::Heal;
}

Action onFailedBringUp(const Session &session)
{
    if (session.destroyWanted)
        return Action::Destroy;
    return session.mayBeRented() ? Action::AskForAttention : Action::CloseUnrented;
}

} // namespace

Action decide(const Session &session, Event event)
{
    if (session.phase == Phase::Destroyed)
        return event == Event::Destroyed ? Action::TellDestroyed : Action::Nothing;
    if (session.phase == Phase::NotOurs)
        return Action::Nothing;
    switch (event) {
    case Event::UpAsked:
        return session.destroyWanted ? Action::Destroy : onUp(session);
    case Event::ServeAsked:
        if (session.destroyWanted)
            return Action::Destroy;
        if (session.heal && !session.heal->choice)
            return Action::Heal;
        return isSwitching(session) ? Action::Switch : Action::Serve;
    case Event::SwitchAsked:
        if (session.destroyWanted)
            return Action::Destroy;
        return isSwitching(session) ? Action::Switch : Action::Vet;
    case Event::SwitchVetted:
        return session.destroyWanted ? Action::Destroy : Action::Switch;
    case Event::SwitchRefused:
        return session.destroyWanted ? Action::Destroy : Action::DropSwitch;
    case Event::SwitchFailed:
        return onFailedSwitch(session);
    case Event::EngineFailed:
        return onFailedEngine(session);
    case Event::HealAsked:
        return session.destroyWanted ? Action::Destroy : Action::Heal;
    case Event::HealFailed:
        return session.destroyWanted ? Action::Destroy : Action::HealAgain;
    case Event::DestroyAsked:
    case Event::LeaseEnded:
    case Event::GuardDue:
    case Event::VmMissed: // the recipe proves that it is gone, or ends it
        return Action::Destroy;
    case Event::Serving:
        return onServed(session);
    case Event::Provisioned:
    case Event::Switched:
    case Event::Healed:
        return session.destroyWanted ? Action::Destroy : Action::TellReady;
    case Event::ProvisioningFailed:
    case Event::ProvisioningCancelled:
        return onFailedBringUp(session);
    case Event::ServingFailed:
    case Event::HealStopped:
        return session.destroyWanted ? Action::Destroy : Action::AskForAttention;
    case Event::Destroyed:
        return Action::TellDestroyed;
    case Event::DestroyingFailed:
        return Action::DestroyLater;
    }
    return Action::Nothing;
}

} // namespace coder
