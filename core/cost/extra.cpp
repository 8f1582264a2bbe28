// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/extra.h"

#include <algorithm>
#include <cmath>

namespace coder {
namespace {

constexpr qint64 hoursOfMonth = 730;

} // namespace

std::optional<Money> monthlyCost(const Extra &extra)
{
    if (!extra.monthlyPerGb)
        return {};
    return Money::micros(qint64(std::ceil(double(extra.monthlyPerGb->micros()) * extra.gigabytes)));
}

std::optional<Money> extraCost(const Extra &extra, const QDateTime &from, const QDateTime &to)
{
    const auto month = monthlyCost(extra);
    if (!month || !extra.created.isValid())
        return {};
    const QDateTime begin = std::max(extra.created, from);
    const QDateTime end = extra.until.isValid() ? std::min(extra.until, to) : to;
    const qint64 hours = end <= begin ? 0 : (begin.secsTo(end) + 3599) / 3600;
    return Money::micros((month->micros() * hours + hoursOfMonth - 1) / hoursOfMonth);
}

} // namespace coder
