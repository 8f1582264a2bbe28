// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/session/oldersession.h"

namespace coder {

// Makes a session of one the older tool left, after the provider was asked for its VM. The VM gets this program's tags
// beside its own, so that it is listed as ours and destroyed as ours. Needs a connected program.
Future<Session> adoptOlder(Program &program, const OlderSession &older);

// The host keys that the user's ~/.ssh/known_hosts has for the address; empty = they never met.
QStringList knownHostKeys(const QString &home, const QString &address, quint16 port);

// The host key that a VM of ours shows now, where the tag it got at its first contact says that it is the one; empty
// where none is, or nothing answers within five seconds. Nothing is answered when `owner` is gone.
Future<QStringList> taggedHostKeys(const Session &session, QObject *owner);

} // namespace coder
