// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/guarding.h"

namespace coder {

// Whether the VM ends itself with this computer off, as a whole sentence; where it does not, why, and what is done.
QString protectionText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now);
// One word for a table: "yes", "no", or a dash where nothing is rented.
QString protectionWord(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now);
// What the VM does and when it would end: "Idle for 12 min; it is destroyed at 18:54 if nothing happens." Empty for a
// report that is older than a minute.
QString idlenessText(const std::optional<GuardReport> &guard, const QDateTime &now);
// The seconds it has been idle, by a report that is at most a minute old.
std::optional<double> idleSecondsOf(const std::optional<GuardReport> &guard, const QDateTime &now);

} // namespace coder
