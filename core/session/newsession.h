// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/recipes/recipe.h"
#include "core/session/sessionstore.h"

namespace coder {

// A session that is about to be: id, label and tags chosen, the local port taken (the one its name had before, else
// the first from 8000 on that no session has and nothing listens on). `others` are all sessions on disk.
Result<Session> newSession(const SessionWish &wish, const Install &install, const QList<Session> &others,
                           const QDateTime &now);

// Such a session on disk, its lock free again; one of the same name that is over goes into the archive. HeldElsewhere;
// FileUnwritable where the disk has no room for what a session writes, before anything is rented.
Result<Session> beginSession(SessionStore &store, const SessionWish &wish, const Install &install,
                             const QDateTime &now);

} // namespace coder
