// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/session/modelvetting.h"

namespace coder {

// Whether a session's VM could serve another model: the hub is asked, and its answer held against the VM. Nothing is
// touched. The errors of vetModel() and of the hub.
Future<VettedModel> askAboutModel(Program &program, const Session &session, const ModelChoice &choice);

} // namespace coder
