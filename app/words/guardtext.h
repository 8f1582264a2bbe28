// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/idlerule.h"

namespace coder {

// Whether the VM ends itself with this computer off, as a whole sentence; where it does not, why, and what is done.
QString protectionText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now);
// One word for a table: "yes", "no", or a dash where nothing is rented.
QString protectionWord(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now);
// What the VM does and when it would end: "Idle for 12 min; it is destroyed at 18:54 if nothing happens." Empty for a
// report that is older than a minute.
QString idlenessText(const std::optional<GuardReport> &guard, const QDateTime &now);
// When it ends by itself as far as is known now: an idle VM's own end where that comes before its lease's.
QDateTime selfEndOf(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now);
// The same for a table or a menu: "idle 12 min, ends 18:42", "idle unknown, ends 18:42". Exact = what is drawn every
// second: near the end it counts, "ends in 4 min 12 s".
enum class Countdown { Exact, Clock };
QString countdownText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now,
                      Countdown kind = Countdown::Exact);
// Whether its guard has warned, or decided, that it is destroyed for being idle, and that still stands.
bool isIdleWarned(const std::optional<GuardReport> &guard, const QDateTime &now);
// Why a VM is not protected, and what is or can be done about it; whole sentences, empty where it is protected.
QString doubtText(Protection protection);
QString nextStepText(Protection protection);
// When idleness ends a VM by that rule, as a sentence.
QString idleRuleText(const IdleRule &rule);
// Whether the VM goes by it, as a sentence: set, not confirmed by the VM yet, or what the VM goes by.
QString standingText(const IdleRule &rule, const std::optional<GuardReport> &guard, const QDateTime &now);
// The seconds it has been idle, by a report that is at most a minute old.
std::optional<double> idleSecondsOf(const std::optional<GuardReport> &guard, const QDateTime &now);

} // namespace coder
