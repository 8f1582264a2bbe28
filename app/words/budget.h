// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"
#include "core/session/monthcost.h"

#include <QList>
#include <QString>
#include <utility>

namespace coder {

// The month's figures as lines of a name and a text; unknown ones say so.
QList<std::pair<QString, QString>> budgetRows(const MonthCost &month, const std::optional<Money> &cap);

// How far the cap is used, as a whole sentence; one that warns from 80 per cent on. Empty without a cap.
QString capText(const MonthCost &month, const std::optional<Money> &cap);

// The account's own figure beside ours, as whole sentences; with the reason where it is not known.
QString accountText(const AccountComparison &account, const std::optional<Error> &why);

} // namespace coder
