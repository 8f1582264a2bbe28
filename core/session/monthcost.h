// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/receipt.h"
#include "core/session/session.h"

namespace coder {

// What this install's sessions have cost in a calendar month (UTC, as the provider invoices). Sums are of those whose
// price is known; where `hasUnknown`, they are the least it can be.
struct MonthCost
{
    QDateTime at;     // the moment it is told for
    int sessions = 0; // VMs with an hour that started in this month
    qint64 startedHours = 0;
    Money billed;                    // started hours
    Money metered;                   // the time in this month, to the second
    Money committed;                 // `billed`, and what running VMs may still start to the ends of their leases
    std::optional<Money> projection; // of the whole month, if it goes on as it did; unknown on the month's first day
    bool hasUnknown = false;
    int running = 0;
    QDateTime nextCharge;            // of all that run; invalid if nothing does
    std::optional<Money> nextAmount; // what it adds
    // Of the VMs that ended in this month and whose figures are known, as shares of what they were billed.
    std::optional<Money> perMillionTokens;
    std::optional<double> idleShare;
    std::optional<Money> idleCost;
};

// `sessions` = all that are known, ended ones too; `receipts` = all there are. A session that is in both counts once.
MonthCost monthCost(const QList<Session> &sessions, const QList<Receipt> &receipts, const QDateTime &at);

// How much of a cap is used, in per cent, rounded down; 0 for a cap of nothing.
int usedPercent(Money billed, Money cap);

// What this computer knows of, held against what the provider says the account owes since its last invoice.
struct AccountComparison
{
    std::optional<Money> uninvoiced; // nullopt = the token may not read the account
    Money ours;                      // this month, of this account
    std::optional<Money> others;     // what is not ours; nullopt where unknown, or where a part of ours is invoiced
    bool isPartlyInvoiced = false;   // the account owes less than we know of: an invoice came in between
};

AccountComparison compared(const MonthCost &month, const std::optional<Money> &uninvoiced);

} // namespace coder
