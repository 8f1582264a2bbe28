// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/recipes/recipe.h"

namespace coder {

// The bootstrap host key of a session: made and kept in `folder` (0600) at the first call, read afterwards.
Result<HostKeyPair> bootstrapHostKey(const QString &folder);
// Forgets it: after the rotation it is worthless.
void dropBootstrapHostKey(const QString &folder);

// The install's id: 8 hex digits in `file`, made at the first call; of two programs at once both get the same.
Result<QString> installId(const QString &file);

} // namespace coder
