// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/money.h"

#include <QDateTime>
#include <QList>
#include <optional>

namespace coder {

// One VM as a bill sees it: the hours between its creation and `until` are started ones.
struct Rental
{
    QDateTime created;
    QDateTime until;
    std::optional<Money> hourly;
};

// What a calendar month costs; the provider invoices by UTC months.
struct MonthBill
{
    Money billed; // of those whose price is known
    bool hasUnknown = false;

    bool operator==(const MonthBill &) const = default;
};

// The hours of one rental that start in the month of `at`.
qint64 startedIn(const Rental &rental, const QDateTime &at);

// The hours that start in the month of `at`.
MonthBill monthBill(const QList<Rental> &rentals, const QDateTime &at);

} // namespace coder
