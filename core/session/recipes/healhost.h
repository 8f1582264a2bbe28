// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

namespace coder::recipes {

// The shell command that does on the VM what these changes name as done on the host; empty where nothing has to be
// done. Each is safe to run twice. It ends what is left of the engine's container, so that the next one is a new one.
QString hostCommand(const Session &session, const QList<healing::Change> &changes);
// Seconds to wait before the engine is started again.
int hostWait(const QList<healing::Change> &changes);

} // namespace coder::recipes
