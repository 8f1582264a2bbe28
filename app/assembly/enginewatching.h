// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/enginewatch.h"
#include "core/session/sessionmanager.h"

namespace coder {

// Watches the model servers of the sessions that the manager serves, from the first one that is ready on. What is seen
// goes to the manager as facts; what is done about it is the manager's. Must not outlive it.
std::unique_ptr<EngineWatch> watchEngines(Clock &clock, SessionStore &store, ModelServer &server,
                                          SessionManager &manager);

} // namespace coder
