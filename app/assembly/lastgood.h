// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/paths.h"
#include "core/session/session.h"

namespace coder {

// good-configurations.json in the state folder: what healed the model server, by plan, model and version of vLLM. A
// file that cannot be read, or is a newer program's, counts as none and is not written over in the latter case.
QList<healing::Change> lastGoodChanges(const Paths &paths, const Session &session);
void keepLastGood(const Paths &paths, const Session &session, const QDateTime &now);

} // namespace coder
