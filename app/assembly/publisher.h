// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/config/paths.h"
#include "core/session/session.h"

namespace coder {

// The files other programs read of a ready session, each written whole, 0600: the mirror for the older tool with the
// shell exports, aider's files, and the file that holds the API key alone.
QString aiderEnvFile(const Paths &paths, const QString &name);
QString apiKeyFileOf(const Paths &paths, const QString &name);

Result<Unit> publishSession(const Paths &paths, const Session &session, const Secret &apiKey);
// Takes away what lets a program reach for a session that is ending.
Result<Unit> withdrawSession(const Paths &paths, const Session &session);

} // namespace coder
