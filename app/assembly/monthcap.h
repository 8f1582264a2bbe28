// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/session/monthoutlook.h"

namespace coder {

class Program;

// Every session this computer knows: those there are, and the ended ones whose names were used again.
QList<Session> allSessions(const Program &program);

// withinMonth() for the cap that the settings name now and the sessions on disk; an empty outlook without a cap. The
// errors of reading the settings, too: a cap that cannot be read is not passed over.
Result<MonthOutlook> withinMonthCap(const Program &program, const Session &planned, const QDateTime &now);

} // namespace coder
