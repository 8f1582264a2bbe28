// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/read.h"

#include "core/base/clock.h"

using namespace Qt::StringLiterals;

namespace coder::linode {
namespace {

tl::unexpected<Error> without(const QString &what)
{
    return fail(ErrorCode::BadAnswer, what);
}

QDateTime timeOf(const QJsonValue &value)
{
    return fromIso(value.toString());
}

QHash<QString, std::optional<Money>> regionPrices(const QJsonArray &rows)
{
    QHash<QString, std::optional<Money>> prices;
    for (const QJsonValue &row : rows)
        prices.insert(row["id"_L1].toString(), readPrice(row["hourly"_L1]));
    return prices;
}

} // namespace

std::optional<Money> readPrice(const QJsonValue &value)
{
    const double dollars = value.toDouble();
    return dollars > 0 ? std::optional(Money::dollars(dollars)) : std::nullopt;
}

QStringList readStrings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list.append(item.toString());
    return list;
}

Result<Account> readProfile(const QJsonObject &object)
{
    Account account;
    account.username = object["username"_L1].toString();
    account.restricted = object["restricted"_L1].toBool();
    if (account.username.isEmpty())
        return without(u"a profile without username"_qs);
    return account;
}

QString readEuuid(const QJsonObject &object)
{
    return object["euuid"_L1].toString();
}

std::optional<Money> readUninvoiced(const QJsonObject &object)
{
    const QJsonValue amount = object["balance_uninvoiced"_L1];
    return amount.isDouble() ? std::optional(Money::dollars(amount.toDouble())) : std::nullopt;
}

Result<AccountSettings> readAccountSettings(const QJsonObject &object)
{
    return AccountSettings{object["interfaces_for_new_linodes"_L1].toString(), object["backups_enabled"_L1].toBool(),
                           object["managed"_L1].toBool()};
}

Result<Region> readRegion(const QJsonObject &object)
{
    Region region;
    region.id = object["id"_L1].toString();
    region.label = object["label"_L1].toString();
    region.country = object["country"_L1].toString();
    region.status = object["status"_L1].toString();
    region.capabilities = readStrings(object["capabilities"_L1]);
    if (region.id.isEmpty())
        return without(u"a region without id"_qs);
    return region;
}

Result<Availability> readAvailability(const QJsonObject &object)
{
    Availability row{object["region"_L1].toString(), object["plan"_L1].toString(), object["available"_L1].toBool(true)};
    if (row.plan.isEmpty())
        return without(u"availability without plan"_qs);
    return row;
}

Result<Plan> readPlan(const QJsonObject &object)
{
    Plan plan;
    plan.id = object["id"_L1].toString();
    plan.label = object["label"_L1].toString();
    plan.planClass = object["class"_L1].toString();
    plan.gpus = object["gpus"_L1].toInt();
    plan.vcpus = object["vcpus"_L1].toInt();
    plan.memoryMib = object["memory"_L1].toInteger();
    plan.diskMib = object["disk"_L1].toInteger();
    plan.transferGb = object["transfer"_L1].toInteger();
    plan.hourly = readPrice(object["price"_L1]["hourly"_L1]);
    plan.regionHourly = regionPrices(object["region_prices"_L1].toArray());
    if (plan.id.isEmpty())
        return without(u"a plan without id"_qs);
    return plan;
}

Result<Image> readImage(const QJsonObject &object)
{
    Image image;
    image.id = object["id"_L1].toString();
    image.label = object["label"_L1].toString();
    image.vendor = object["vendor"_L1].toString();
    image.status = object["status"_L1].toString();
    image.capabilities = readStrings(object["capabilities"_L1]);
    for (const QJsonValue &region : object["regions"_L1].toArray())
        image.regions.append(region.isObject() ? region["region"_L1].toString() : region.toString());
    image.deprecated = object["deprecated"_L1].toBool();
    image.type = object["type"_L1].toString();
    image.sizeMib = object["size"_L1].toInteger();
    image.created = timeOf(object["created"_L1]);
    if (image.id.isEmpty())
        return without(u"an image without id"_qs);
    return image;
}

Result<Firewall> readFirewall(const QJsonObject &object)
{
    Firewall firewall;
    firewall.id = object["id"_L1].toInteger();
    firewall.label = object["label"_L1].toString();
    firewall.status = object["status"_L1].toString();
    firewall.tags = readStrings(object["tags"_L1]);
    firewall.rules = object["rules"_L1].toObject();
    if (firewall.id == 0)
        return without(u"a firewall without id"_qs);
    return firewall;
}

Result<Instance> readInstance(const QJsonObject &object)
{
    Instance instance;
    instance.id = object["id"_L1].toInteger();
    instance.label = object["label"_L1].toString();
    instance.region = object["region"_L1].toString();
    instance.plan = object["type"_L1].toString();
    instance.image = object["image"_L1].toString();
    instance.status = object["status"_L1].toString();
    instance.ipv4 = readStrings(object["ipv4"_L1]);
    instance.tags = readStrings(object["tags"_L1]);
    instance.created = timeOf(object["created"_L1]);
    if (instance.id == 0)
        return without(u"an instance without id"_qs);
    return instance;
}

Result<CloudEvent> readEvent(const QJsonObject &object)
{
    CloudEvent event;
    event.id = object["id"_L1].toInteger();
    event.action = object["action"_L1].toString();
    event.status = object["status"_L1].toString();
    event.message = object["message"_L1].toString();
    if (const QJsonValue percent = object["percent_complete"_L1]; percent.isDouble())
        event.percent = percent.toInt();
    event.created = timeOf(object["created"_L1]);
    const QJsonValue entity = object["entity"_L1];
    event.entityType = entity["type"_L1].toString();
    event.entityId = entity["id"_L1].toInteger();
    if (event.id == 0)
        return without(u"an event without id"_qs);
    return event;
}

Result<ListedToken> readListedToken(const QJsonObject &object)
{
    ListedToken token{object["id"_L1].toInteger(), object["label"_L1].toString(), timeOf(object["created"_L1]),
                      timeOf(object["expiry"_L1])};
    if (token.id == 0)
        return without(u"a token without id"_qs);
    return token;
}

Result<Volume> readVolume(const QJsonObject &object)
{
    Volume volume;
    volume.id = object["id"_L1].toInteger();
    volume.label = object["label"_L1].toString();
    volume.region = object["region"_L1].toString();
    volume.sizeGb = object["size"_L1].toInt();
    volume.tags = readStrings(object["tags"_L1]);
    volume.created = timeOf(object["created"_L1]);
    volume.instanceId = object["linode_id"_L1].toInteger();
    if (volume.id == 0)
        return without(u"a volume without id"_qs);
    return volume;
}

Result<MintedToken> readToken(const QJsonObject &object)
{
    MintedToken token{object["id"_L1].toInteger(), Secret(object["token"_L1].toString().toUtf8()),
                      timeOf(object["expiry"_L1])};
    if (token.id == 0 || token.token.isEmpty())
        return without(u"a token without id or value"_qs);
    return token;
}

} // namespace coder::linode
