// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/monthcost.h"

#include "core/session/rental.h"

#include <QSet>

#include <algorithm>

namespace coder {
namespace {

constexpr qint64 day = 86400;

struct Month
{
    QDateTime first;
    QDateTime next;
};

Month monthOf(const QDateTime &at)
{
    const QDate today = at.toUTC().date();
    const QDate first(today.year(), today.month(), 1);
    return {QDateTime(first, QTime(0, 0), Qt::UTC), QDateTime(first.addMonths(1), QTime(0, 0), Qt::UTC)};
}

// What the VM's hours in this month are, and how much of its time falls into it.
void add(MonthCost &cost, const Rental &rental, const Month &month)
{
    const MonthBill one = monthBill({rental}, cost.at);
    const qint64 hours = startedIn(rental, cost.at);
    const QDateTime from = std::max(rental.created, month.first);
    const qint64 seconds = std::max<qint64>(0, from.secsTo(std::min(rental.until, month.next)));
    cost.sessions += hours > 0 ? 1 : 0;
    cost.startedHours += hours;
    cost.billed += one.billed;
    cost.metered += rental.hourly ? meteredValue(*rental.hourly, seconds) : Money();
    cost.hasUnknown = cost.hasUnknown || one.hasUnknown;
}

bool runs(const Session &session)
{
    return session.created.isValid() && session.phase != Phase::Destroyed && session.phase != Phase::NotOurs;
}

void addRunning(MonthCost &cost, const Session &session, const Month &month)
{
    ++cost.running;
    const Bill now = billAt(session.created, cost.at, session.hourly);
    if (!cost.nextCharge.isValid() || now.nextCharge < cost.nextCharge) {
        cost.nextCharge = now.nextCharge;
        cost.nextAmount = session.hourly;
    }
    const QDateTime paid = session.created.addSecs(leaseHours(session.wish.leaseSeconds) * 3600);
    const Rental worst{session.created, std::max(cost.at, std::min(paid, month.next)), session.hourly};
    const Rental soFar{session.created, cost.at, session.hourly};
    cost.committed += monthBill({worst}, cost.at).billed - monthBill({soFar}, cost.at).billed;
}

// As many dollars a second as up to now; nothing is said of a month that has just begun.
std::optional<Money> projectionOf(const MonthCost &cost, const Month &month)
{
    const qint64 passed = month.first.secsTo(cost.at);
    if (passed < day)
        return {};
    const double whole = cost.billed.dollars() * double(month.first.secsTo(month.next)) / double(passed);
    return std::max(Money::dollars(whole), cost.committed);
}

std::optional<double> share(const Money &part, const Money &whole)
{
    return whole > Money() ? std::optional(part.dollars() / whole.dollars()) : std::nullopt;
}

void addUse(MonthCost &cost, const QList<Receipt> &receipts, const Month &month)
{
    Money paidForTokens, paidForIdle, idle;
    qint64 tokens = 0;
    for (const Receipt &receipt : receipts) {
        const ReceiptSum sum = sumOf(receipt);
        if (receipt.ended < month.first || receipt.ended >= month.next || !sum.bill.billed)
            continue;
        if (sum.perMillionTokens) {
            paidForTokens += *sum.bill.billed;
            tokens += *receipt.usage.promptTokens + *receipt.usage.generationTokens;
        }
        if (sum.idleCost) {
            paidForIdle += *sum.bill.billed;
            idle += *sum.idleCost;
        }
    }
    cost.perMillionTokens = perMillion(paidForTokens, tokens);
    cost.idleShare = share(idle, paidForIdle);
    if (cost.idleShare)
        cost.idleCost = idle;
}

QList<Receipt> notAmong(const QList<Receipt> &receipts, const QList<Session> &sessions)
{
    QSet<QString> known;
    for (const Session &session : sessions)
        known << session.id;
    QList<Receipt> others = receipts;
    others.removeIf([&known](const Receipt &receipt) { return known.contains(receipt.id); });
    return others;
}

} // namespace

MonthCost monthCost(const QList<Session> &sessions, const QList<Receipt> &receipts, const QDateTime &at)
{
    MonthCost cost;
    cost.at = at;
    const Month month = monthOf(at);
    for (const Rental &rental : rentalsOf(sessions, at))
        add(cost, rental, month);
    for (const Receipt &receipt : notAmong(receipts, sessions))
        if (receipt.created <= at)
            add(cost, {receipt.created, std::min(receipt.ended, at), receipt.hourly}, month);
    cost.hasUnknown = cost.hasUnknown || std::ranges::any_of(sessions, isCostUnknown);
    cost.committed = cost.billed;
    for (const Session &session : sessions)
        if (runs(session) && session.created <= at)
            addRunning(cost, session, month);
    cost.projection = projectionOf(cost, month);
    addUse(cost, receipts, month);
    return cost;
}

int usedPercent(Money billed, Money cap)
{
    return cap > Money() ? int(billed.micros() * 100 / cap.micros()) : 0;
}

AccountComparison compared(const MonthCost &month, const std::optional<Money> &uninvoiced)
{
    AccountComparison result{uninvoiced, month.billed, {}, false};
    result.isPartlyInvoiced = uninvoiced && *uninvoiced < month.billed;
    if (uninvoiced && !result.isPartlyInvoiced)
        result.others = *uninvoiced - month.billed;
    return result;
}

} // namespace coder
