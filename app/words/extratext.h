// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/extra.h"

#include <utility>

namespace coder {

// What is paid for beside VMs in the month of `now` (UTC), a line of a name and a text each. `unknown` = kinds that
// could not be looked for. One line that says so where there is nothing.
QList<std::pair<QString, QString>> extraRows(const QList<Extra> &extras, const QList<ExtraKind> &unknown,
                                             const QDateTime &now);

// What one has cost in the month of `now`; unknown without a price.
std::optional<Money> monthsCost(const Extra &extra, const QDateTime &now);

} // namespace coder
