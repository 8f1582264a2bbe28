// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/bill.h"

#include <algorithm>

namespace coder {
namespace {

constexpr qint64 hour = 3600;

qint64 roundedUp(qint64 amount, qint64 unit)
{
    return (amount + unit - 1) / unit;
}

} // namespace

Money meteredValue(Money hourly, qint64 seconds)
{
    return Money::micros(roundedUp(hourly.micros() * seconds, hour));
}

Bill billAt(const QDateTime &created, const QDateTime &at, const std::optional<Money> &hourly)
{
    if (!created.isValid() || !at.isValid())
        return {};
    Bill bill;
    bill.startedHours = std::max<qint64>(1, roundedUp(created.msecsTo(at), hour * 1000));
    bill.nextCharge = created.addSecs(bill.startedHours * hour);
    if (!hourly)
        return bill;
    bill.billed = *hourly * bill.startedHours;
    bill.metered = meteredValue(*hourly, std::max<qint64>(0, created.secsTo(at)));
    return bill;
}

qint64 leaseHours(int leaseSeconds)
{
    return std::max<qint64>(1, roundedUp(leaseSeconds, hour));
}

QDateTime leaseEnd(const QDateTime &created, int leaseSeconds)
{
    const qint64 latest = leaseHours(leaseSeconds) * hour - leaseReserveSeconds;
    return created.isValid() ? created.addSecs(std::min<qint64>(leaseSeconds, latest)) : QDateTime();
}

std::optional<Money> worstCase(const std::optional<Money> &hourly, int leaseSeconds)
{
    return hourly ? std::optional(*hourly * leaseHours(leaseSeconds)) : std::nullopt;
}

Result<int> leaseWithin(const std::optional<Money> &cap, const std::optional<Money> &hourly, int leaseSeconds)
{
    if (!cap)
        return leaseSeconds;
    if (!hourly || hourly->micros() <= 0)
        return fail(ErrorCode::PriceUnknown, QStringLiteral("a cap cannot be kept without a price"));
    const qint64 hours = cap->micros() / hourly->micros();
    if (hours < 1)
        return fail(ErrorCode::InvalidInput, QStringLiteral("the cap does not pay for the first hour"));
    return int(std::min<qint64>(leaseSeconds, hours * hour));
}

} // namespace coder
