// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/receipt.h"

namespace coder {

// A whole receipt for people, a line for each thing that was paid for or measured, with what is not known said as
// unknown: the VM's hours, each volume and image, the sum, tokens and what a million of them cost, idle time, and what
// was left behind.
QStringList receiptLines(const Receipt &receipt);

// What a session's tokens cost so far, or in all, as a whole sentence; says when they are not known.
QString tokenCostText(const Usage &usage, const std::optional<Money> &perMillion);

} // namespace coder
