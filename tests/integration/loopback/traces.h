// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/watchdog/idlepolicy.h"

#include <QByteArray>

namespace coder::test {

// The life of a made-up VM: what its samples show, and what was true when each was taken.
struct MadeUpLife
{
    IdleLimits limits;
    QList<Sample> samples;
    QList<bool> isWorking; // a request was running, whether it could be seen or not
    bool hasGap = false;   // two samples more than 60 s apart, or unknown ones for longer than that
    bool isMoved = false;  // held or extended at some time
};

// By its number, always the same one: rest and work in turns, with long prompts, twenty-minute generations, outages of
// the metrics, refused ports, restarts of the server, holds, extensions and gaps in the sampling.
MadeUpLife madeUpLife(quint32 number);

// {"limits": …, "samples": […]} in one line, as resources/guest/coder_guard.py reads it.
QByteArray toJson(const MadeUpLife &life);

} // namespace coder::test
