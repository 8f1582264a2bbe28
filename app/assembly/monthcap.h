// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/session/monthcost.h"
#include "core/session/monthoutlook.h"

namespace coder {

class Program;

// Every session this computer knows: those there are, and the ended ones whose names were used again.
QList<Session> allSessions(const Program &program);

// The receipts of all that ended, oldest first.
QList<Receipt> allReceipts(const Program &program);

// What the month of `now` costs by what is on disk.
MonthCost monthCostOf(const Program &program, const QDateTime &now);

// What the settings name as the month's cap; nothing where there is none or they cannot be read.
std::optional<Money> monthCapOf(const Program &program);

// What the account owes since its last invoice. TokenFinder's and Cloud's errors; ScopeMissing where the token may not
// read the account.
Future<Money> uninvoicedOf(Program &program);

// All sessions, and those of which only the receipt is left.
QList<Session> paidSessions(const Program &program);

// withinMonth() for the cap that the settings name now and the sessions on disk; an empty outlook without a cap. The
// errors of reading the settings, too: a cap that cannot be read is not passed over.
Result<MonthOutlook> withinMonthCap(const Program &program, const Session &planned, const QDateTime &now);

} // namespace coder
