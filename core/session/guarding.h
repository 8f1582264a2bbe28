// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"
#include "core/watchdog/guardreport.h"

namespace coder {

// The limits a session's VM is to be guarded by; nullopt while nobody knows when it was created.
std::optional<IdleLimits> wantedLimits(const Session &session);

// What a guard is told of its session, without address and token: see resources/guest/coder_guard.py, `set`.
QJsonObject guardOrders(const Session &session);

// A guard's token is valid this long beyond the lease's end.
inline constexpr qint64 tokenMarginSeconds = qint64(24) * 3600;

enum class Protection {
    Protected,    // the VM ends itself, with this computer off
    NotAsked,     // nobody has heard of its guard for a minute
    Unarmed,      // its guard has no token
    Unproved,     // the provider has not accepted its token for a quarter of an hour
    OtherLimits,  // the guard goes by other limits than these
    TokenTooShort // the token ends before the lease
};

// Whether that is word of a guard that took a sample within the last minute.
bool isFresh(const std::optional<GuardReport> &report, const QDateTime &now);
// Protected only on a report that is at most a minute old, of a guard that took a sample within that minute.
Protection protectionOf(const Session &session, const std::optional<GuardReport> &report, const QDateTime &now);
// Whether a VM that is gone at `now` can have been ended by its own guard, of which `heard` was the last word: the
// lease was over, or it can have been idle for long enough.
bool mayHaveEndedItself(const Session &session, const std::optional<GuardReport> &heard, const QDateTime &now);
QString protectionId(Protection protection);

} // namespace coder
