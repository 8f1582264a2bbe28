// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/session/session.h"

namespace coder {

class Program;

// What the VM of a session that is served here has done since it was made: by what its guard told last, which adds up
// over restarts of the model server, and by the model server's own count, if that was never started again.
Future<Usage> usageOf(Program &program, const Session &session);

// The server's own count, by its /metrics; `usage` as it was where it was started again after the session was ready.
Usage usageFrom(const QByteArray &metrics, const Session &session, Usage usage);

} // namespace coder
