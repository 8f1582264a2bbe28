// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/receipttext.h"

#include "app/words/format.h"
#include "core/base/clock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cmath>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Receipt)
};

constexpr std::array columns{
    "session",
    "id",
    "model",
    "plan",
    "region",
    "account",
    "instance_id",
    "created",
    "ended",
    "hourly_usd",
    "started_hours",
    "billed_usd",
    "metered_usd",
    "extras_usd",
    "total_usd",
    "prompt_tokens",
    "generation_tokens",
    "usd_per_million_tokens",
    "idle_seconds",
    "idle_share",
    "idle_usd",
};

QJsonValue dollars(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->dollars()) : QJsonValue();
}

template<class T>
QJsonValue known(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString cell(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    QString text = value.toString();
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', u"\"\""_qs) + u'"';
    return text;
}

QJsonArray extrasJson(const Receipt &receipt)
{
    QJsonArray lines;
    for (const Extra &extra : receipt.extras)
        lines << QJsonObject{{u"kind"_qs, extra.kind == ExtraKind::Image ? u"image"_qs : u"volume"_qs},
                             {u"label"_qs, extra.label},
                             {u"gigabytes"_qs, extra.gigabytes},
                             {u"usd"_qs, dollars(extraCost(extra, receipt.created, receipt.ended))}};
    return lines;
}

} // namespace

QJsonObject receiptExport(const Receipt &receipt)
{
    const ReceiptSum sum = sumOf(receipt);
    return {{u"session"_qs, receipt.session},
            {u"id"_qs, receipt.id},
            {u"model"_qs, receipt.model},
            {u"plan"_qs, receipt.plan},
            {u"region"_qs, receipt.region},
            {u"account"_qs, receipt.account},
            {u"instance_id"_qs, receipt.instanceId},
            {u"created"_qs, toIso(receipt.created)},
            {u"ended"_qs, toIso(receipt.ended)},
            {u"hourly_usd"_qs, dollars(receipt.hourly)},
            {u"started_hours"_qs, sum.bill.startedHours},
            {u"billed_usd"_qs, dollars(sum.bill.billed)},
            {u"metered_usd"_qs, dollars(sum.bill.metered)},
            {u"extras_usd"_qs, dollars(sum.extras)},
            {u"total_usd"_qs, dollars(sum.total)},
            {u"prompt_tokens"_qs, known(receipt.usage.promptTokens)},
            {u"generation_tokens"_qs, known(receipt.usage.generationTokens)},
            {u"usd_per_million_tokens"_qs, dollars(sum.perMillionTokens)},
            {u"usd_per_million_output_tokens"_qs, dollars(sum.perMillionOutput)},
            {u"idle_seconds"_qs, known(receipt.usage.idleSeconds)},
            {u"idle_share"_qs, known(sum.idleShare)},
            {u"idle_usd"_qs, dollars(sum.idleCost)},
            {u"extras"_qs, extrasJson(receipt)},
            {u"leftovers"_qs, QJsonArray::fromStringList(receipt.leftovers)}};
}

QByteArray receiptsCsv(const QList<Receipt> &receipts)
{
    QStringList head;
    for (const char *column : columns)
        head << QString::fromLatin1(column);
    QStringList lines{head.join(u',')};
    for (const Receipt &receipt : receipts) {
        const QJsonObject json = receiptExport(receipt);
        QStringList cells;
        for (const QString &column : std::as_const(head))
            cells << cell(json[column]);
        lines << cells.join(u',');
    }
    return (lines.join(u"\r\n"_qs) + u"\r\n"_qs).toUtf8();
}

QByteArray receiptsJson(const QList<Receipt> &receipts)
{
    QJsonArray all;
    for (const Receipt &receipt : receipts)
        all << receiptExport(receipt);
    return QJsonDocument(QJsonObject{{u"schema"_qs, 1}, {u"receipts"_qs, all}}).toJson();
}

QString shareText(const std::optional<double> &share)
{
    //: %1 is a whole number of per cent.
    return share ? Words::tr("%1 %").arg(QLocale().toString(int(std::lround(*share * 100)))) : Words::tr("unknown");
}

QString countText(const std::optional<qint64> &count)
{
    return count ? QLocale().toString(*count) : Words::tr("unknown");
}

QString idleCostText(const std::optional<Money> &idle, const std::optional<double> &share)
{
    if (!idle || !share)
        return Words::tr("What idle time cost is unknown: nothing has measured it.");
    return Words::tr("Idle time cost %1, %2 of what was billed where it was measured.")
        .arg(moneyText(*idle), shareText(share));
}

} // namespace coder
