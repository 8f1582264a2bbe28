// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/moneyreading.h"

#include "app/desktop/sessionreading.h"
#include "app/words/format.h"
#include "core/session/rental.h"

#include <QCoreApplication>

namespace coder {
namespace {

struct MoneyWords
{
    Q_DECLARE_TR_FUNCTIONS(MoneyWords)
};

void addRunning(MoneyReading &money, const Session &session, const QDateTime &now)
{
    ++money.running;
    money.hasDoubtful = money.hasDoubtful || session.phase == Phase::Unknown;
    const Bill bill = billOf(session, now);
    if (session.hourly)
        money.hourly += *session.hourly;
    if (bill.billed)
        money.sessions += *bill.billed;
    if (session.createAttempts > 0 && (!session.hourly || !bill.billed))
        money.hasUnknown = true;
    if (bill.nextCharge.isValid() && (!money.nextCharge.isValid() || bill.nextCharge < money.nextCharge))
        money.nextCharge = bill.nextCharge;
}

QString monthText(const MoneyReading &money)
{
    return money.monthCap
               ? MoneyWords::tr("%1 this month of %2").arg(moneyText(money.month), moneyText(*money.monthCap))
               : MoneyWords::tr("%1 this month").arg(moneyText(money.month));
}

QString uncheckedText(const MoneyReading &money, const QDateTime &now)
{
    if (money.state == CloudState::Checked)
        return {};
    if (!money.lastChecked.isValid())
        return money.state == CloudState::NotYet ? MoneyWords::tr("asking Linode …")
                                                 : MoneyWords::tr("what runs is unknown: Linode was not asked yet");
    //: %1 is the time of day when Linode last told what runs.
    return MoneyWords::tr("what runs is unknown since %1").arg(clockText(money.lastChecked, now));
}

QString runningText(const MoneyReading &money)
{
    if (money.running == 0)
        return money.state == CloudState::Checked ? MoneyWords::tr("nothing running")
                                                  : MoneyWords::tr("no session known to be running");
    if (money.state == CloudState::Checked && !money.hasDoubtful)
        //: How many sessions run: "2 running".
        return MoneyWords::tr("%n running", nullptr, money.running);
    //: How many sessions there are of which it is not certain whether they run.
    return MoneyWords::tr("%n may be running", nullptr, money.running);
}

} // namespace

std::optional<Money> billedThisMonth(const Session &session, const QDateTime &now)
{
    const MonthBill month = monthBill(rentalsOf({session}, now), now);
    return month.hasUnknown ? std::nullopt : std::optional(month.billed);
}

MoneyReading readMoney(const QList<Session> &sessions, const QList<Session> &past, const QDateTime &now)
{
    MoneyReading money;
    for (const Session &session : sessions + past) {
        const auto month = billedThisMonth(session, now);
        money.hasUnknown = money.hasUnknown || !month;
        money.month += month.value_or(Money());
    }
    for (const Session &session : sessions)
        if (isBilled(session))
            addRunning(money, session, now);
    return money;
}

QString moneyLine(const MoneyReading &money, const QDateTime &now)
{
    QStringList parts{runningText(money)};
    if (money.running > 0) {
        parts << (money.hourly == Money() ? MoneyWords::tr("price unknown") : hourlyText(money.hourly));
        parts << (money.running == 1 ? MoneyWords::tr("%1 this session").arg(moneyText(money.sessions))
                                     : MoneyWords::tr("%1 these sessions").arg(moneyText(money.sessions)));
    }
    parts << monthText(money);
    if (money.hasUnknown)
        parts << MoneyWords::tr("some prices unknown");
    if (money.nextCharge.isValid())
        parts << MoneyWords::tr("next charge %1").arg(clockText(money.nextCharge, now));
    if (const QString unchecked = uncheckedText(money, now); !unchecked.isEmpty())
        parts << unchecked;
    return parts.join(QStringLiteral(" · "));
}

QString emptyTitle(const MoneyReading &money, const QDateTime &now)
{
    switch (money.state) {
    case CloudState::Checked:
        return money.running == 0 ? MoneyWords::tr("No sessions. Nothing is costing money.")
                                  : MoneyWords::tr("No session matches.");
    case CloudState::NotYet:
        return MoneyWords::tr("Asking Linode what is running …");
    case CloudState::NoToken:
        return MoneyWords::tr("No sessions are known here. Without a token Linode cannot be asked.");
    case CloudState::KeyringLocked:
        return MoneyWords::tr("No sessions are known here. The keyring is locked, so Linode cannot be asked.");
    case CloudState::TokenUnreadable:
        return MoneyWords::tr("No sessions are known here. The token could not be read, so Linode cannot be asked.");
    case CloudState::TokenRefused:
        return MoneyWords::tr("No sessions are known here. Linode refused the token, so this is not certain.");
    case CloudState::Offline:
        break;
    }
    return money.lastChecked.isValid() ? MoneyWords::tr("Cannot reach Linode. Last checked %1: no session was running.")
                                             .arg(clockText(money.lastChecked, now))
                                       : MoneyWords::tr("Cannot reach Linode. No sessions are known here.");
}

} // namespace coder
