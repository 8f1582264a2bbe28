// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <chrono>

namespace coder {

// What may be wished of a session that lives. Pure: nothing is asked, nothing written.

// The lease in seconds as it would be. LeaseEnded (it is being destroyed, or has none); InvalidInput where the cap of
// the session does not pay for that long.
Result<int> longerLease(const Session &session, std::chrono::seconds longer);

// Whether it may be served with that performance profile, A to E, or that model. InvalidInput, SessionUnknown,
// ModelNotReady.
Result<Unit> checkSwitch(const Session &session, const SwitchWish &wish);

// Differences between what is asked and what a session was made with, by their .env names; empty = none. The model that
// it was brought up with is no difference where another was switched to.
QStringList differences(const SessionWish &asked, const Session &made);

// Whether the session's model server may be healed for that cause; the errors of SessionManager::heal().
Result<Unit> checkHeal(const Session &session, HealCause cause);

} // namespace coder
