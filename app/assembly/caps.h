// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/base/result.h"

#include <QString>

#include <optional>

namespace coder {

class Program;

// What sessions may cost: SESSION_CAP_USD, MONTH_CAP_USD, MONTH_CAP_ENDS_SESSIONS.
struct Caps
{
    std::optional<Money> session;
    std::optional<Money> month;
    bool monthEndsSessions = false; // else the month's cap only keeps new ones from being begun

    bool operator==(const Caps &) const = default;
};

// As they stand now: `.env`, and the environment above it. The errors of reading the file.
Result<Caps> readCaps(const Program &program);
// Writes them into `.env` and reads them back: what the environment names wins over the file, and so may differ from
// what was wanted. The errors of reading and writing the file.
Result<Caps> writeCaps(const Program &program, const Caps &wanted);

// What they do, as whole sentences: what is refused, what is ended and when, and that a warning comes at 80 %.
QString capsText(const Caps &caps);

} // namespace coder
