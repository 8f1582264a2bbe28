// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/downcommand.h"

namespace coder {

// The chats of Open WebUI are lost with the VM: they are saved where that is wanted, or a person is asked. Whether the
// VM may go now.
bool seeToChats(CliContext &context, const Session &session, const DownOptions &options);

} // namespace coder
