// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Waits until the session's endpoint answers through a tunnel of whoever holds it. Timeout after `patience`; the
// session's own error if its holder needs attention meanwhile.
Result<Unit> awaitTunnel(CliContext &context, const Session &session, std::chrono::seconds patience);

} // namespace coder
