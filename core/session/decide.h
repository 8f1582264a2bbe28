// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder {

// What happened to a session, or was asked for it.
enum class Event {
    UpAsked,
    ServeAsked,
    DestroyAsked,
    LeaseEnded,
    GuardDue, // the VM's guard has decided
    Provisioned,
    ProvisioningFailed,
    ProvisioningCancelled,
    Serving,
    ServingFailed,
    SwitchAsked,
    SwitchVetted,
    SwitchRefused, // nothing was touched
    Switched,
    SwitchFailed,
    EngineFailed, // the engine of a bring-up did not come up
    HealAsked,
    Healed,
    HealFailed,  // what was changed did not help
    HealStopped, // a person is needed, or something else stood in the way
    VmMissed,
    Destroyed,
    DestroyingFailed,
};

// What the manager does about it. The rules of a session's life are here and nowhere else.
enum class Action {
    Nothing,
    Provision,
    Serve,
    Vet,        // look whether the VM can serve the model that is asked for
    Switch,     // serve another performance profile or model; which one is in the session
    SwitchBack, // it did not work: serve the former again
    DropSwitch, // it cannot be: what is served stays as it is
    Heal,
    HealAgain, // the next attempt
    Destroy,
    DestroyLater,    // ask the provider again in a while; the wish to destroy stays on disk
    AskForAttention, // the VM is there and costs money: a person has to choose
    CloseUnrented,   // nothing was rented: the session ends
    TellReady,
    TellDestroyed,
};

Action decide(const Session &session, Event event);

} // namespace coder
