// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <optional>

namespace coder {

// What block storage costs a month for each GB. Some regions are dearer; what is not told is unknown, never 0.
struct VolumePrices
{
    std::optional<Money> monthlyPerGb;
    QHash<QString, std::optional<Money>> ofRegion;

    std::optional<Money> at(const QString &region) const { return ofRegion.value(region, monthlyPerGb); }
};

namespace linode {

// Of the answer to GET /volumes/types. BadAnswer for what is none.
Result<VolumePrices> readVolumePrices(const QJsonObject &object);

} // namespace linode
} // namespace coder
