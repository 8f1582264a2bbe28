// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guest/guestfiles.h"
#include "core/session/recipes/recipe.h"

namespace coder::recipes {

// A session's settings as core/guest takes them.
Result<QByteArray> guestUserData(const Session &session, const RecipeTools &tools, const HostKeyPair &hostKey);
Result<QList<guest::PushFile>> guestFiles(const Session &session, const RecipeTools &tools, const Secret &apiKey,
                                          const Secret &hubToken);

Result<QByteArray> guestCompose(const Session &session, const RecipeTools &tools);
// What the VM's own set-up goes by: it came with the user-data, and is replaced where another model is to be fetched.
Result<QByteArray> guestBootstrapSettings(const Session &session, const RecipeTools &tools);

} // namespace coder::recipes
