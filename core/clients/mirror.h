// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/session/session.h"

namespace coder {

// The older tool's view of a session: NAME/state.json and NAME/aider-env below ~/.cache/linode-vms, and the link
// .aider-env in the working directory that says which session is the current one. Written as a mirror, 0600 in 0700;
// the truth is elsewhere.

// Shell exports, one a line, each value in single quotes: IP PROVIDER PROVIDER_INSTANCE_ID LINODE_ID START_TIME
// HOURLY_COST OPENAI_API_BASE OPENAI_API_KEY AIDER_MODEL SESSION_NAME. What is not known is empty.
QByteArray aiderEnv(const Session &session, const Secret &apiKey);

// The older tool's fields and no other: its loader takes a session with a name it does not know for none, "linode_id"
// beside "provider_instance_id" among them. Times are seconds since 1970. No secret. Unknown is null.
QByteArray mirrorState(const Session &session);

// A value as a POSIX shell reads it back, whatever is in it but NUL.
QByteArray shellQuoted(const QByteArray &value);

QString aiderEnvPath(const QString &mirror, const QString &sessionName);

// Writes both files.
Result<Unit> writeMirror(const QString &mirror, const Session &session, const Secret &apiKey);
// Takes the session's folder away with what we wrote there; files of others in it stay.
Result<Unit> removeMirror(const QString &mirror, const QString &sessionName);

// Points FOLDER/.aider-env to the session's aider-env, replacing an older link in one step. FileUnwritable if
// something that is no link is in the way: it is not ours to delete.
Result<Unit> useSession(const QString &folder, const QString &mirror, const QString &sessionName);
// Removes the link if it points to this session.
void forgetSession(const QString &folder, const QString &mirror, const QString &sessionName);
// The session FOLDER/.aider-env points to; empty if there is no link or it points outside the mirror.
QString currentSession(const QString &folder, const QString &mirror);

} // namespace coder
