// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/costcommand.h"

#include "app/assembly/extras.h"
#include "app/assembly/monthcap.h"
#include "app/cli/commandparts.h"
#include "app/cli/signin.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/budget.h"
#include "app/words/extratext.h"
#include "app/words/format.h"
#include "app/words/receipttext.h"
#include "core/base/clock.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace coder {
namespace {

QJsonValue dollars(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->dollars()) : QJsonValue();
}

QJsonObject costJson(const MonthCost &month, const std::optional<Money> &cap, const AccountComparison &account,
                     const std::optional<Error> &why)
{
    return {{u"month"_qs, month.at.toUTC().toString(u"yyyy-MM"_qs)},
            {u"sessions"_qs, month.sessions},
            {u"running"_qs, month.running},
            {u"started_hours"_qs, month.startedHours},
            {u"billed_usd"_qs, month.billed.dollars()},
            {u"metered_usd"_qs, month.metered.dollars()},
            {u"committed_usd"_qs, month.hasUnknown ? QJsonValue() : QJsonValue(month.committed.dollars())},
            {u"projection_usd"_qs, month.hasUnknown ? QJsonValue() : dollars(month.projection)},
            {u"price_unknown"_qs, month.hasUnknown},
            {u"cap_usd"_qs, dollars(cap)},
            {u"cap_used_percent"_qs, cap ? QJsonValue(usedPercent(month.billed, *cap)) : QJsonValue()},
            {u"next_charge"_qs, month.nextCharge.isValid() ? QJsonValue(toIso(month.nextCharge)) : QJsonValue()},
            {u"next_charge_usd"_qs, dollars(month.nextAmount)},
            {u"usd_per_million_tokens"_qs, dollars(month.perMillionTokens)},
            {u"idle_share"_qs, month.idleShare ? QJsonValue(*month.idleShare) : QJsonValue()},
            {u"idle_usd"_qs, dollars(month.idleCost)},
            {u"account_uninvoiced_usd"_qs, dollars(account.uninvoiced)},
            {u"account_other_usd"_qs, dollars(account.others)},
            {u"account_unknown_because"_qs, why ? QJsonValue(errorId(why->code)) : QJsonValue()}};
}

QJsonArray extrasJson(const ExtraList &extras, const QDateTime &now)
{
    QJsonArray lines;
    for (const Extra &one : extras.found)
        lines << QJsonObject{{u"kind"_qs, one.kind == ExtraKind::Volume ? u"volume"_qs : u"image"_qs},
                             {u"label"_qs, one.label},
                             {u"gigabytes"_qs, one.gigabytes},
                             {u"monthly_usd"_qs, dollars(monthlyCost(one))},
                             {u"this_month_usd"_qs, dollars(monthsCost(one, now))}};
    return lines;
}

// What Linode is asked for, as far as it can be.
struct Asked
{
    Result<Money> owed;
    ExtraList extras{{}, {ExtraKind::Volume, ExtraKind::Image}};
};

Asked ask(CliContext &context, bool offline)
{
    if (offline)
        return {fail(ErrorCode::Cancelled, u"--offline"_qs)};
    if (const auto connected = signIn(context); !connected)
        return {fail(connected.error())};
    Extras extras(*context.program);
    auto looked = extras.look();
    Asked asked{await(uninvoicedOf(*context.program))};
    if (const auto list = await(std::move(looked)))
        asked.extras = *list;
    return asked;
}

QString costText(const MonthCost &month, const std::optional<Money> &cap, const AccountComparison &account,
                 const std::optional<Error> &why, const ExtraList &extras)
{
    QList<QStringList> rows;
    for (const auto &[name, value] : budgetRows(month, cap) + extraRows(extras.found, extras.unknown, month.at))
        rows << QStringList{name, value};
    rows << QStringList{Cli::tr("Account"), accountText(account, why)};
    return tableText(rows);
}

bool isMonth(const QString &text)
{
    static const QRegularExpression form(u"^[0-9]{4}-(0[1-9]|1[0-2])$"_qs);
    return form.match(text).hasMatch();
}

QList<Receipt> inMonth(QList<Receipt> receipts, const QString &month)
{
    if (!month.isEmpty())
        receipts.removeIf(
            [&month](const Receipt &receipt) { return receipt.ended.toUTC().toString(u"yyyy-MM"_qs) != month; });
    return receipts;
}

QStringList historyRow(const Receipt &receipt, const QDateTime &now)
{
    const ReceiptSum sum = sumOf(receipt);
    return {receipt.session,
            clockText(receipt.ended, now),
            receipt.model,
            receipt.plan,
            QLocale().toString(sum.bill.startedHours),
            priceText(sum.total),
            sum.perMillionTokens ? moneyText(*sum.perMillionTokens) : Cli::tr("unknown"),
            shareText(sum.idleShare)};
}

QString historyText(const QList<Receipt> &receipts, const QDateTime &now)
{
    if (receipts.isEmpty())
        return Cli::tr("No VM has ended yet that this computer knows of.");
    //: Headings of a table of receipts: HOURS are started ones, PER 1M TOKENS is a price, IDLE a share of the time.
    QList<QStringList> rows{{Cli::tr("NAME"), Cli::tr("ENDED"), Cli::tr("MODEL"), Cli::tr("PLAN"), Cli::tr("HOURS"),
                             Cli::tr("BILLED"), Cli::tr("PER 1M TOKENS"), Cli::tr("IDLE")}};
    for (const Receipt &receipt : receipts)
        rows << historyRow(receipt, now);
    return tableText(rows);
}

} // namespace

int runCost(CliContext &context, bool offline)
{
    const QDateTime now = context.program->clock().now();
    const MonthCost month = monthCostOf(*context.program, now);
    const auto cap = monthCapOf(*context.program);
    const auto [owed, extras] = ask(context, offline);
    const std::optional<Error> why = owed ? std::nullopt : std::optional(owed.error());
    const AccountComparison held = compared(month, owed ? std::optional(*owed) : std::nullopt);
    QJsonObject json = costJson(month, cap, held, why);
    json[u"extras"] = extrasJson(extras, now);
    json[u"extras_unknown"] = !extras.unknown.isEmpty();
    context.out.result(costText(month, cap, held, why, extras));
    context.out.resultJson(json);
    return ExitDone;
}

int runHistory(CliContext &context, const HistoryOptions &options)
{
    if (!options.month.isEmpty() && !isMonth(options.month)) {
        context.out.error({ErrorCode::InvalidInput, u"--month wants YYYY-MM, such as 2026-11"_qs},
                          MoneyState::NothingRented);
        return ExitUsage;
    }
    const QList<Receipt> receipts = inMonth(allReceipts(*context.program), options.month);
    QJsonArray json;
    for (const Receipt &receipt : receipts)
        json << receiptExport(receipt);
    context.out.result(options.csv ? QString::fromUtf8(receiptsCsv(receipts)).remove(u'\r').trimmed()
                                   : historyText(receipts, context.program->clock().now()));
    context.out.resultJson(json);
    return ExitDone;
}

void addCost(CLI::App &app, Invocation &invocation)
{
    auto offline = std::make_shared<bool>(false);
    CLI::App *cost = addCommand(app, "cost", "What this month costs, what it comes to, what the account owes",
                                "  coder cost\n  coder cost --offline --json");
    cost->add_flag("--offline", *offline, "Do not ask the provider what the account owes");
    cost->callback([offline, &invocation] {
        invocation.command = [offline](CliContext &context) { return runCost(context, *offline); };
    });
}

void addHistory(CLI::App &app, Invocation &invocation)
{
    auto csv = std::make_shared<bool>(false);
    auto month = std::make_shared<std::string>();
    CLI::App *history =
        addCommand(app, "history", "The receipts of all VMs that ended: hours, money, tokens, idle time",
                   "  coder history\n  coder history --month 2026-11 --csv > november.csv\n  coder history --json");
    history->add_flag("--csv", *csv, "As a table for other programs");
    history->add_option("--month", *month, "Only what ended in this month, in UTC")->type_name("YYYY-MM");
    history->callback([csv, month, &invocation] {
        invocation.command = [csv, month](CliContext &context) { return runHistory(context, {*csv, text(*month)}); };
    });
}

} // namespace coder
