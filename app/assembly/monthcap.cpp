// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/monthcap.h"

#include "app/assembly/launchplan.h"
#include "core/session/receipts.h"

#include <QSet>

namespace coder {

QList<Session> allSessions(const Program &program)
{
    return SessionStore(program.paths().sessions()).all()
           + SessionStore(program.paths().state + QStringLiteral("/history")).all();
}

QList<Receipt> allReceipts(const Program &program)
{
    return receiptsOf(ReceiptBook::of(SessionStore(program.paths().sessions())), allSessions(program));
}

QList<Session> paidSessions(const Program &program)
{
    QList<Session> all = allSessions(program);
    QSet<QString> known;
    for (const Session &session : all)
        known << session.id;
    for (const Receipt &receipt : allReceipts(program)) {
        if (known.contains(receipt.id))
            continue;
        Session over;
        over.id = receipt.id;
        over.phase = Phase::Destroyed;
        over.created = receipt.created;
        over.destroyedAt = receipt.ended;
        over.hourly = receipt.hourly;
        all << over;
    }
    return all;
}

MonthCost monthCostOf(const Program &program, const QDateTime &now)
{
    return monthCost(allSessions(program), allReceipts(program), now);
}

std::optional<Money> monthCapOf(const Program &program)
{
    const auto reading = projectSettings(program);
    return reading ? reading->config.money(u"MONTH_CAP_USD"_qs) : std::nullopt;
}

Future<Money> uninvoicedOf(Program &program)
{
    const Deferred<Money> answer;
    whenDone(program.connectCloud(), &program, [answer, &program](const Result<Unit> &connected) {
        if (!connected)
            return answer.resolve(fail(connected.error()));
        whenDone(program.cloud().account(), &program, [answer](const Result<Account> &account) {
            if (account && account->uninvoiced)
                answer.resolve(*account->uninvoiced);
            else
                answer.resolve(account ? fail(ErrorCode::ScopeMissing, u"account:read_only"_qs)
                                       : fail(account.error()));
        });
    });
    return answer.future();
}

Result<MonthOutlook> withinMonthCap(const Program &program, const Session &planned, const QDateTime &now)
{
    const auto reading = projectSettings(program);
    if (!reading)
        return fail(reading.error());
    const auto cap = reading->config.money(u"MONTH_CAP_USD"_qs);
    return cap ? withinMonth(*cap, planned, paidSessions(program), now) : MonthOutlook();
}

} // namespace coder
