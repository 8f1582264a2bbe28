// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/watchdog/idlepolicy.h"

#include <QByteArray>
#include <QJsonObject>

namespace coder {

// Samples as JSON lines: {"t": 120, "metrics": null | "refused" | {"running": 0, "waiting": 0, "generation_tokens": 0,
// "prompt_tokens": 0, "requests": 0}, "hold": false, "extend": 3600}. `hold` and `extend` may be left out; unknown
// members and empty lines are passed over. InvalidInput names the line: what is no such object, times that go back.
Result<QList<Sample>> parseTrace(const QByteArray &lines);

struct Replay
{
    QList<Decision> decisions; // to the first destroy
    double idleSeconds = 0;
};

Replay replay(const IdleLimits &limits, const QList<Sample> &samples);

// {"decisions": [{"t": 120, "action": "warn" | "destroy", "reason": "idle" | "lease"}], "idle_seconds": 60}
QJsonObject toJson(const Replay &replay);

} // namespace coder
