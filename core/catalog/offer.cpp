// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/offer.h"

#include "core/base/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace coder {
namespace {

constexpr qint64 plansHold = 900;
constexpr qint64 stockHolds = 60;

bool isFresh(const QDateTime &asked, const QDateTime &now, qint64 seconds)
{
    const qint64 age = asked.isValid() ? asked.secsTo(now) : -1;
    return age >= 0 && age < seconds;
}

QJsonValue toJson(const std::optional<Money> &price)
{
    return price ? QJsonValue(price->micros()) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Plan &plan)
{
    QJsonObject regional;
    for (auto it = plan.regionHourly.begin(); it != plan.regionHourly.end(); ++it)
        regional.insert(it.key(), toJson(it.value()));
    return {{QStringLiteral("id"), plan.id},
            {QStringLiteral("label"), plan.label},
            {QStringLiteral("class"), plan.planClass},
            {QStringLiteral("gpus"), plan.gpus},
            {QStringLiteral("vcpus"), plan.vcpus},
            {QStringLiteral("memory"), plan.memoryMib},
            {QStringLiteral("disk"), plan.diskMib},
            {QStringLiteral("transfer"), plan.transferGb},
            {QStringLiteral("hourly"), toJson(plan.hourly)},
            {QStringLiteral("regional"), regional}};
}

std::optional<Money> priceFrom(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(Money::micros(json.toInteger())) : std::nullopt;
}

Plan planFrom(const QJsonObject &json)
{
    Plan plan;
    plan.id = json.value(QStringLiteral("id")).toString();
    plan.label = json.value(QStringLiteral("label")).toString();
    plan.planClass = json.value(QStringLiteral("class")).toString();
    plan.gpus = json.value(QStringLiteral("gpus")).toInt();
    plan.vcpus = json.value(QStringLiteral("vcpus")).toInt();
    plan.memoryMib = json.value(QStringLiteral("memory")).toInteger();
    plan.diskMib = json.value(QStringLiteral("disk")).toInteger();
    plan.transferGb = json.value(QStringLiteral("transfer")).toInteger();
    plan.hourly = priceFrom(json.value(QStringLiteral("hourly")));
    const QJsonObject regional = json.value(QStringLiteral("regional")).toObject();
    for (auto it = regional.begin(); it != regional.end(); ++it)
        plan.regionHourly.insert(it.key(), priceFrom(it.value()));
    return plan;
}

QJsonObject toJson(const Region &region)
{
    return {{QStringLiteral("id"), region.id},
            {QStringLiteral("label"), region.label},
            {QStringLiteral("country"), region.country},
            {QStringLiteral("status"), region.status},
            {QStringLiteral("capabilities"), QJsonArray::fromStringList(region.capabilities)}};
}

Region regionFrom(const QJsonObject &json)
{
    return {json.value(QStringLiteral("id")).toString(), json.value(QStringLiteral("label")).toString(),
            json.value(QStringLiteral("country")).toString(), json.value(QStringLiteral("status")).toString(),
            json.value(QStringLiteral("capabilities")).toVariant().toStringList()};
}

QJsonObject toJson(const Availability &row)
{
    return {{QStringLiteral("region"), row.region},
            {QStringLiteral("plan"), row.plan},
            {QStringLiteral("available"), row.available}};
}

Availability availabilityFrom(const QJsonObject &json)
{
    return {json.value(QStringLiteral("region")).toString(), json.value(QStringLiteral("plan")).toString(),
            json.value(QStringLiteral("available")).toBool()};
}

template<class Item>
QJsonArray toArray(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array << toJson(item);
    return array;
}

template<class Item>
QList<Item> listFrom(const QJsonValue &array, Item (*read)(const QJsonObject &))
{
    QList<Item> items;
    for (const QJsonValue &value : array.toArray())
        items << read(value.toObject());
    return items;
}

PlanOffer planOffer(const Plan &plan, const QList<Availability> &stock, const QString &region)
{
    PlanOffer offer{plan, gpusOf(plan.id), region.isEmpty() ? plan.hourly : plan.hourlyIn(region), {}, {}};
    for (const Availability &row : stock) {
        if (row.plan != plan.id)
            continue;
        if (row.region == region)
            offer.available = row.available;
        if (row.available)
            offer.availableIn << row.region;
    }
    return offer;
}

} // namespace

bool Offer::hasPlans(const QString &wantedSource, const QDateTime &now) const
{
    return source == wantedSource && isFresh(plansAsked, now, plansHold);
}

bool Offer::hasStock(const QString &wantedSource, const QDateTime &now) const
{
    return source == wantedSource && isFresh(stockAsked, now, stockHolds);
}

QByteArray toBytes(const Offer &offer)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1},
                                     {QStringLiteral("source"), offer.source},
                                     {QStringLiteral("plans_asked"), toIso(offer.plansAsked)},
                                     {QStringLiteral("regions"), toArray(offer.regions)},
                                     {QStringLiteral("plans"), toArray(offer.plans)},
                                     {QStringLiteral("stock_asked"), toIso(offer.stockAsked)},
                                     {QStringLiteral("stock"), toArray(offer.stock)}})
        .toJson(QJsonDocument::Compact);
}

Result<Offer> offerFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(QStringLiteral("schema")).toInt() != 1)
        return fail(ErrorCode::BadAnswer, QStringLiteral("not a list of plans of this version"));
    Offer offer;
    offer.source = json.value(QStringLiteral("source")).toString();
    offer.plansAsked = fromIso(json.value(QStringLiteral("plans_asked")).toString());
    offer.regions = listFrom(json.value(QStringLiteral("regions")), regionFrom);
    offer.plans = listFrom(json.value(QStringLiteral("plans")), planFrom);
    offer.stockAsked = fromIso(json.value(QStringLiteral("stock_asked")).toString());
    offer.stock = listFrom(json.value(QStringLiteral("stock")), availabilityFrom);
    return offer;
}

QList<PlanOffer> planOffers(const Offer &offer, const QString &region)
{
    QList<PlanOffer> offers;
    for (const Plan &plan : offer.plans)
        offers << planOffer(plan, offer.stock, region);
    const auto price = [](const PlanOffer &one) {
        return one.hourly ? one.hourly->micros() : std::numeric_limits<qint64>::max();
    };
    std::ranges::stable_sort(offers, {}, price);
    return offers;
}

} // namespace coder
