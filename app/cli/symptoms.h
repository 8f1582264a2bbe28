// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"
#include "core/healing/vmfacts.h"

namespace coder {

// What a session's VM tells of its model server, by one command over SSH. The session's API key is masked in the log.
Result<healing::VmFacts> gatherSymptoms(CliContext &context, const Session &session);

} // namespace coder
