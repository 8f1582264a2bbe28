// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/receipt.h"

#include <algorithm>
#include <cmath>

namespace coder {
namespace {

std::optional<Money> extrasOf(const Receipt &receipt)
{
    Money sum;
    for (const Extra &extra : receipt.extras) {
        const auto cost = extraCost(extra, receipt.created, receipt.ended);
        if (!cost)
            return {};
        sum += *cost;
    }
    return sum;
}

std::optional<qint64> allTokens(const Usage &usage)
{
    if (!usage.promptTokens || !usage.generationTokens)
        return {};
    return *usage.promptTokens + *usage.generationTokens;
}

std::optional<double> idleShareOf(const Receipt &receipt)
{
    const qint64 life = receipt.created.secsTo(receipt.ended);
    if (!receipt.usage.idleSeconds || !receipt.created.isValid() || !receipt.ended.isValid() || life <= 0)
        return {};
    return std::clamp(double(*receipt.usage.idleSeconds) / double(life), 0.0, 1.0);
}

} // namespace

std::optional<Money> perMillion(const std::optional<Money> &paid, const std::optional<qint64> &tokens)
{
    if (!paid || tokens.value_or(0) <= 0)
        return {};
    return Money::dollars(paid->dollars() * 1e6 / double(*tokens));
}

ReceiptSum sumOf(const Receipt &receipt)
{
    ReceiptSum sum;
    sum.bill = billAt(receipt.created, receipt.ended, receipt.hourly);
    sum.extras = extrasOf(receipt);
    if (sum.bill.billed && sum.extras)
        sum.total = *sum.bill.billed + *sum.extras;
    sum.perMillionTokens = perMillion(sum.bill.billed, allTokens(receipt.usage));
    sum.perMillionOutput = perMillion(sum.bill.billed, receipt.usage.generationTokens);
    sum.idleShare = idleShareOf(receipt);
    if (sum.idleShare && sum.bill.billed)
        sum.idleCost = Money::dollars(sum.bill.billed->dollars() * *sum.idleShare);
    return sum;
}

} // namespace coder
