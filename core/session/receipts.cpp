// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/receipts.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/session/sessionstore.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace coder {
namespace {

constexpr int receiptSchema = 1; // later ones only add

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<qint64> number(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonValue microsOrNull(const std::optional<Money> &money)
{
    return money ? QJsonValue(money->micros()) : QJsonValue();
}

std::optional<Money> micros(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(Money::micros(value.toInteger())) : std::nullopt;
}

QString kindId(ExtraKind kind)
{
    return kind == ExtraKind::Volume ? u"volume"_qs : u"image"_qs;
}

QJsonObject extraJson(const Extra &extra)
{
    return {{u"kind"_qs, kindId(extra.kind)},      {u"label"_qs, extra.label},
            {u"gigabytes"_qs, extra.gigabytes},    {u"monthly_micros_per_gb"_qs, microsOrNull(extra.monthlyPerGb)},
            {u"created"_qs, toIso(extra.created)}, {u"until"_qs, toIso(extra.until)}};
}

Extra extraFrom(const QJsonObject &json)
{
    return {json[u"kind"].toString() == u"image"_qs ? ExtraKind::Image : ExtraKind::Volume,
            json[u"label"].toString(),
            json[u"gigabytes"].toDouble(),
            micros(json[u"monthly_micros_per_gb"]),
            fromIso(json[u"created"].toString()),
            fromIso(json[u"until"].toString())};
}

QString fileName(const Receipt &receipt)
{
    return receipt.created.toUTC().toString(u"yyyy-MM-dd-HHmmss"_qs) + u'-' + receipt.id + u".json"_qs;
}

bool isOlder(const Receipt &one, const Receipt &other)
{
    return std::tie(one.created, one.id) < std::tie(other.created, other.id);
}

} // namespace

Receipt receiptOf(const Session &session)
{
    Receipt receipt;
    receipt.session = session.name;
    receipt.id = session.id;
    receipt.model = session.wish.model;
    receipt.plan = session.wish.plan;
    receipt.region = session.wish.region;
    receipt.account = session.account.username;
    receipt.instanceId = session.instanceId;
    receipt.created = session.instanceId == 0 ? QDateTime() : session.created;
    receipt.ended = session.destroyedAt;
    receipt.hourly = session.hourly;
    receipt.usage = session.usage;
    receipt.leftovers = session.leftovers;
    return receipt;
}

Usage usageTold(const Session &session, const std::optional<GuardReport> &heard)
{
    if (!heard || !heard->json.contains(u"idle_total_seconds"))
        return session.usage;
    return {qRound64(heard->promptTokens), qRound64(heard->generationTokens), qRound64(heard->idleTotalSeconds)};
}

QJsonObject toJson(const Usage &usage)
{
    return {{u"prompt_tokens"_qs, numberOrNull(usage.promptTokens)},
            {u"generation_tokens"_qs, numberOrNull(usage.generationTokens)},
            {u"idle_seconds"_qs, numberOrNull(usage.idleSeconds)}};
}

Usage usageFromJson(const QJsonObject &json)
{
    return {number(json[u"prompt_tokens"]), number(json[u"generation_tokens"]), number(json[u"idle_seconds"])};
}

QJsonObject toJson(const Receipt &receipt)
{
    QJsonArray extras;
    for (const Extra &extra : receipt.extras)
        extras << extraJson(extra);
    return {{u"schema"_qs, receiptSchema},
            {u"session"_qs, receipt.session},
            {u"id"_qs, receipt.id},
            {u"model"_qs, receipt.model},
            {u"plan"_qs, receipt.plan},
            {u"region"_qs, receipt.region},
            {u"account"_qs, receipt.account},
            {u"instance_id"_qs, receipt.instanceId},
            {u"created"_qs, toIso(receipt.created)},
            {u"ended"_qs, toIso(receipt.ended)},
            {u"hourly_micros"_qs, microsOrNull(receipt.hourly)},
            {u"usage"_qs, toJson(receipt.usage)},
            {u"extras"_qs, extras},
            {u"leftovers"_qs, QJsonArray::fromStringList(receipt.leftovers)}};
}

Result<Receipt> receiptFromJson(const QJsonObject &json)
{
    Receipt receipt;
    receipt.id = json[u"id"].toString();
    receipt.created = fromIso(json[u"created"].toString());
    if (receipt.id.isEmpty() || !receipt.created.isValid())
        return fail(ErrorCode::InvalidInput, u"a receipt without id or creation time"_qs);
    receipt.session = json[u"session"].toString();
    receipt.model = json[u"model"].toString();
    receipt.plan = json[u"plan"].toString();
    receipt.region = json[u"region"].toString();
    receipt.account = json[u"account"].toString();
    receipt.instanceId = json[u"instance_id"].toInteger();
    receipt.ended = fromIso(json[u"ended"].toString());
    receipt.hourly = micros(json[u"hourly_micros"]);
    receipt.usage = usageFromJson(json[u"usage"].toObject());
    for (const QJsonValue &extra : json[u"extras"].toArray())
        receipt.extras << extraFrom(extra.toObject());
    for (const QJsonValue &leftover : json[u"leftovers"].toArray())
        receipt.leftovers << leftover.toString();
    return receipt;
}

ReceiptBook::ReceiptBook(QString folder)
    : m_folder(std::move(folder))
{}

ReceiptBook ReceiptBook::of(const SessionStore &store)
{
    return ReceiptBook(QDir::cleanPath(store.folder(u"../receipts"_qs)));
}

Result<Unit> ReceiptBook::keep(const Receipt &receipt) const
{
    if (!makePrivateFolder(m_folder))
        return fail(ErrorCode::FileUnwritable, m_folder);
    return writePrivate(m_folder + u'/' + fileName(receipt), QJsonDocument(toJson(receipt)).toJson());
}

QList<Receipt> ReceiptBook::all() const
{
    QList<Receipt> receipts;
    for (const QString &name : QDir(m_folder).entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        const auto bytes = readFile(m_folder + u'/' + name, 1 << 20);
        auto receipt = bytes ? receiptFromJson(QJsonDocument::fromJson(*bytes).object()) : fail(bytes.error());
        if (receipt)
            receipts << *std::move(receipt);
        else
            log().warn("receipt {} not read: {}", name, receipt.error().detail);
    }
    return receipts;
}

QList<Receipt> receiptsOf(const ReceiptBook &book, const QList<Session> &sessions)
{
    QList<Receipt> receipts = book.all();
    QSet<QString> kept;
    for (const Receipt &receipt : std::as_const(receipts))
        kept << receipt.id;
    for (const Session &session : sessions) {
        const Receipt receipt = receiptOf(session);
        if (session.phase == Phase::Destroyed && receipt.created.isValid() && !kept.contains(receipt.id))
            receipts << receipt;
    }
    std::ranges::sort(receipts, isOlder);
    return receipts;
}

} // namespace coder
