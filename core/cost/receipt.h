// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/cost/bill.h"
#include "core/cost/extra.h"

#include <QStringList>

namespace coder {

// What a VM did for its money. What nobody measured is not known, and never 0.
struct Usage
{
    std::optional<qint64> promptTokens; // of all requests since its creation
    std::optional<qint64> generationTokens;
    std::optional<qint64> idleSeconds; // in which the model server was asked and had nothing to do

    bool operator==(const Usage &) const = default;
};

// What one VM cost from its creation to its end.
struct Receipt
{
    QString session;
    QString id; // the session's, 8 hex digits; what tells receipts apart
    QString model;
    QString plan;
    QString region;
    QString account; // username
    qint64 instanceId = 0;
    QDateTime created; // UTC
    QDateTime ended;   // when it was proved gone
    std::optional<Money> hourly;
    Usage usage;
    QList<Extra> extras;   // what else was paid for it, each a line of its own
    QStringList leftovers; // what could not be deleted, in words of the provider

    bool operator==(const Receipt &) const = default;
};

// What follows from a receipt.
struct ReceiptSum
{
    Bill bill;
    std::optional<Money> extras; // of those whose price is known; nullopt where one is not
    std::optional<Money> total;
    std::optional<Money> perMillionTokens; // billed for the VM, over prompt and generated tokens
    std::optional<Money> perMillionOutput; // over the generated ones alone
    std::optional<double> idleShare;       // 0 to 1, of the VM's life
    std::optional<Money> idleCost;         // that share of what was billed
};

ReceiptSum sumOf(const Receipt &receipt);

// Money over tokens, for a million of them; nullopt where either is unknown, or no token was made.
std::optional<Money> perMillion(const std::optional<Money> &paid, const std::optional<qint64> &tokens);

} // namespace coder
