// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"
#include "core/base/result.h"

#include <QDateTime>
#include <optional>

namespace coder {

// The provider bills every started hour from `created` to the deletion, whether the VM runs or not. So the worst case
// of a lease of n hours is price × n, if the VM is gone before the n-th hour is over. To be sure of that a lease ends
// 960 s before: work in flight may finish until minute 54 of the last hour, and the deletion has six minutes.
inline constexpr qint64 leaseReserveSeconds = 960;

// What is owed for one VM at a moment. Unknown where the creation time or the price is.
struct Bill
{
    qint64 startedHours = 0; // at least 1 once created; 0 = creation time unknown
    std::optional<Money> billed;
    QDateTime nextCharge;         // when the next hour starts; invalid if unknown
    std::optional<Money> metered; // the time used so far at the hourly price, to the second; `billed` is what is owed

    bool operator==(const Bill &) const = default;
};

// `at` is now, or when the VM was proved gone. A clock behind `created` counts as the first hour.
Bill billAt(const QDateTime &created, const QDateTime &at, const std::optional<Money> &hourly);

// What these seconds are worth at an hourly price, rounded up to a micro-dollar.
Money meteredValue(Money hourly, qint64 seconds);

// The hours a lease may cost: started ones.
qint64 leaseHours(int leaseSeconds);

// When a lease ends at the latest. A lease of n whole hours ends n·3600 − 960 s after `created`; one in between ends
// when it is over, but never within the last 960 s of an hour.
QDateTime leaseEnd(const QDateTime &created, int leaseSeconds);

// Price × started hours of the lease: the figure on the button. Unknown without a price.
std::optional<Money> worstCase(const std::optional<Money> &hourly, int leaseSeconds);

// The lease a cap leaves: as many whole hours as it pays for, if that is shorter. PriceUnknown if there is a cap but
// no price to hold against it; InvalidInput if the cap does not pay for the first hour.
Result<int> leaseWithin(const std::optional<Money> &cap, const std::optional<Money> &hourly, int leaseSeconds);

} // namespace coder
