// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/config/paths.h"
#include "core/session/session.h"

namespace coder {

// The files other programs read of a ready session. Each is written whole, 0600.
QString aiderEnvFile(const Paths &paths, const QString &name);  // shell exports, in the older tool's place
QString launcherEnvFile(const Paths &paths, const QString &name);
QString apiKeyFileOf(const Paths &paths, const QString &name);  // the key and nothing else

Result<Unit> publishSession(const Paths &paths, const Session &session, const Secret &apiKey);
// Points `.aider-env` of the project folder to the session's shell exports.
Result<Unit> makeCurrent(const Paths &paths, const QString &name);
// Takes away what lets a program reach for a session that is ending.
Result<Unit> withdrawSession(const Paths &paths, const Session &session);

} // namespace coder
