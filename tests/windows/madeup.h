// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/health/checkup.h"
#include "core/session/guarding.h"
#include "core/session/leftovers.h"
#include "core/session/stages.h"

namespace coder::test {

// Sessions as they might be, in times relative to `now`.
Session readySession(const QDateTime &now);    // "work", for an hour and a quarter
Session creatingSession(const QDateTime &now); // "review", downloading weights
Session failedSession(const QDateTime &now);   // "nightly", needs attention
Session endedSession(const QDateTime &now);    // "yesterday"
Session foreignSession(const QDateTime &now);  // "elsewhere", not ours
// What the guard of "work" said just now: idle, warned, and read back.
QJsonObject exampleGuard(const Session &session, const QDateTime &now);
QStringList exampleLog();
// A quarter of an hour of two GPUs and their model server, with a minute in which nothing was heard, as a VM's sampler
// streams it.
QByteArray exampleSamples(const QDateTime &now);
Checkup exampleCheckup(); // of two GPUs, measured
QList<Receipt> exampleReceipts(const QDateTime &now);
// One of each kind; the last VM is another installation's.
QList<Leftover> exampleLeftovers(const QDateTime &now);

} // namespace coder::test
