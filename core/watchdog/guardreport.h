// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/watchdog/idlepolicy.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace coder {

// The token a guard holds, as it tells of it.
struct GuardToken
{
    qint64 id = 0;                   // at the provider; 0 = not known: a person gave it
    QDateTime expires;               // invalid = not known
    std::optional<double> provedAge; // seconds since the provider last showed the guard its VM for it
    QString error;                   // why the provider did not: an HTTP status, "0", or "another VM"
};

// What a VM's guard said when it was asked (resources/guest/coder_guard.py). Times of `t` are seconds since creation.
struct GuardReport
{
    QDateTime readAt; // by our clock
    QString state;    // active, idle, unknown, due
    QString reason;   // why: a hold's reason, "kept", "idle", "lease", …
    double t = 0;
    double idleSeconds = 0;
    QString due;                      // "idle", "lease", or empty
    std::optional<double> dueIn;      // seconds until it is destroyed if nothing happens from now on
    QString warnedOf;                 // "idle", "lease", or empty: what was warned of and still stands
    double heartbeatAge = 0;          // seconds since its last sample
    std::optional<IdleLimits> limits; // what it goes by; the warning as it is clamped
    bool isArmed = false;             // it has what it needs to delete its VM
    std::optional<GuardToken> token;
    QString deleteError; // why its last attempt did not work
    double idleTotalSeconds = 0;
    double generationTokens = 0; // over the VM's life
    double promptTokens = 0;
    QString error;    // what was asked was refused
    QJsonObject json; // as it came

    QDateTime dueAt() const { return dueIn ? readAt.addMSecs(qint64(*dueIn * 1000)) : QDateTime(); }
};

// BadAnswer for what is no guard's answer; NotFound where its service does not answer.
Result<GuardReport> parseGuardReport(const QByteArray &bytes, const QDateTime &readAt);
// The same from what was kept; the time is in it.
Result<GuardReport> guardReportFrom(const QJsonObject &json);
QJsonObject toJson(const GuardReport &report);

// Whether both decide alike: within a second, and the warning as it is clamped.
bool areAlike(const IdleLimits &told, const IdleLimits &wanted);

} // namespace coder
