// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/coderbed.h"

#include <QList>
#include <utility>

namespace coder::test {

// The user's own key in the bed's ~/.ssh; an empty passphrase leaves it open.
void makeOwnKey(const CoderBed &bed, const QString &passphrase = {});
QString ownKeyFile(const CoderBed &bed);

// A VM as the older tool would have made it: no tags of ours, no session of ours, its key in known_hosts, opened by the
// user's own key, and named in the older tool's folder as "older". Its id.
qint64 makeOlderSession(CoderBed &bed);

// Ends the keepers that commands of this bed left behind, by their process ids.
void endKeepers(const CoderBed &bed);

// Runs the words on a terminal of their own. Each question is waited for, then its answer is typed; what the terminal
// shows is in `out`.
Ran onATerminal(const CoderBed &bed, const QString &words, const QList<std::pair<QByteArray, QByteArray>> &answers);

} // namespace coder::test
