// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/session/session.h"

namespace coder {

class Program;

// What the model server of a session that is served here has done since the VM was made. Tokens are unknown where it
// was started again after the session was ready: it counts since its start.
Future<Usage> usageOf(Program &program, const Session &session);

// The same from its /metrics.
Usage usageFrom(const QByteArray &metrics, const Session &session);

} // namespace coder
