// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

struct DownOptions
{
    bool force = false;      // ask nothing
    bool savesChats = false; // of Open WebUI, before the VM goes
    QString chatFile;        // or a folder; empty = a file in the working directory
};

// Ends a session for good: asks with the cost, saves the chats where that is wanted, writes the wish down, waits for
// the proof, prints the receipt. Where chats that were to be saved could not be, a person is asked again; without one
// the VM stays, and its lease ends it.
int runDown(CliContext &context, const QString &name, const DownOptions &options);

// Moves the end of the session's lease and reads it back.
int runExtend(CliContext &context, const QString &name, std::chrono::seconds longer);

// Somebody has to hold the connection over which the VM is told: a keeper is started where nobody does.
void ensureHolder(CliContext &context, const Session &session);

// Without a question and silent: the session as it is when the proof is there, patience has ended (ten minutes; who
// goes on is told), or the person stopped waiting.
Result<Session> destroyQuietly(CliContext &context, const QString &name);
// The same with the receipt: until the proof, ten minutes at most (ExitUnknown, and says who goes on).
int destroyAndWait(CliContext &context, const QString &name);

} // namespace coder
