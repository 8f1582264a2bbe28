// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

namespace coder {

// What is paid now and was paid this month, as far as it is known here.
struct MoneyReading
{
    int running = 0;
    Money hourly;             // of those whose price is known
    Money sessions;           // billed so far for those running
    Money month;              // started hours of this calendar month, all sessions
    bool hasUnknown = false;  // of some session the price is
    bool hasDoubtful = false; // of some session it is not certain whether it runs
    QDateTime nextCharge;
    std::optional<Money> monthCap;
    CloudState state = CloudState::NotYet;
    QDateTime lastChecked;
};

// `past` = ended sessions that are kept in the history.
MoneyReading readMoney(const QList<Session> &sessions, const QList<Session> &past, const QDateTime &now);

// Started hours of one session that fall into the month of `now` (UTC, as the provider invoices), times its price.
std::optional<Money> billedThisMonth(const Session &session, const QDateTime &now);

// The footer: "1 running · US$1.04/h · US$2.08 this session · US$23.10 this month of US$100.00 · next charge 18:30".
// Where Linode was not asked with success, "1 may be running … · what runs is unknown since 14:02".
QString moneyLine(const MoneyReading &money, const QDateTime &now);
// What an empty table says: that nothing costs money only where the provider was asked and said so.
QString emptyTitle(const MoneyReading &money, const QDateTime &now);

} // namespace coder
