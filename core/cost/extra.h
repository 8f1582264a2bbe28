// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace coder {

enum class ExtraKind { Volume, Image };

// Something that is paid for beside a VM, by its size and for as long as it exists.
struct Extra
{
    ExtraKind kind = ExtraKind::Volume;
    QString label;
    double gigabytes = 0;
    std::optional<Money> monthlyPerGb; // unknown where the provider does not tell
    QDateTime created;
    QDateTime until; // invalid while it exists

    bool operator==(const Extra &) const = default;
};

// What it costs a month while it exists; unknown without a price.
std::optional<Money> monthlyCost(const Extra &extra);

// What it has cost between two moments: the provider bills started hours, 730 to a month. Unknown without a price or a
// creation time.
std::optional<Money> extraCost(const Extra &extra, const QDateTime &from, const QDateTime &to);

} // namespace coder
