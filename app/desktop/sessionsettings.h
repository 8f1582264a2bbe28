// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/idlerule.h"

namespace coder {

// What a session was made with, in words. Pure. What was left to vLLM or is not known yet is said to be so.

QString leaseText(const Session &session, const QDateTime &now);
// The idle limit, and whether the VM goes by it: set, not confirmed, or what it goes by instead.
QString idleLimitText(const Session &session, const std::optional<GuardReport> &guard, const QDateTime &now);
QString capText(const Session &session);
QString contextText(const Session &session);
QString gpuText(const Session &session);
QString engineImageText(const Session &session);

// Whether the idle limit can be set now.
bool canSetIdleRule(const Session &session);
// Whether the latest end can be moved now.
bool canBeExtended(const Session &session);
// What a later end may add at worst: the started hours of the longer lease less those of the present one.
std::optional<Money> extensionCost(const Session &session, int seconds);
// "Keep for 1 hour" with what that may add, with a mnemonic.
QString keepText(const Session &session);
// The same as a sentence.
QString keepSentence(const Session &session);
// The question: until when, and for how much more.
QString extensionText(const Session &session, int seconds, const QDateTime &now);

} // namespace coder
