// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/views.h"

namespace coder::demo {
namespace {

const QJsonValue null = QJsonValue::Null;

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject priceView(double hourly, double monthly)
{
    const auto rounded = [](double value) { return double(qRound64(value * 10000)) / 10000; };
    return {{u"hourly"_qs, rounded(hourly)}, {u"monthly"_qs, monthly > 0 ? QJsonValue(rounded(monthly)) : null}};
}

QJsonArray regionPricesView(const CataloguePlan &plan)
{
    QJsonArray prices;
    for (const QString &region : {u"id-cgk"_qs, u"br-gru"_qs}) {
        QJsonObject price = priceView(hourlyPrice(plan, region), plan.monthly * priceFactor(region));
        price.insert(u"id"_qs, region);
        prices.append(price);
    }
    return prices;
}

} // namespace

QJsonObject regionView(const CatalogueRegion &region)
{
    QStringList capabilities{u"Linodes"_qs, u"Disk Encryption"_qs, u"Cloud Firewall"_qs, u"Metadata"_qs,
                             u"Maintenance Policy"_qs};
    if (!region.distributed)
        capabilities << u"Linode Interfaces"_qs << u"Premium Plans"_qs << u"Block Storage"_qs;
    if (region.gpu)
        capabilities << u"GPU Linodes"_qs;
    if (region.vpc)
        capabilities << u"VPCs"_qs;
    const int perGroup = region.distributed ? 0 : 5;
    return {{u"id"_qs, region.id},
            {u"label"_qs, region.label},
            {u"country"_qs, region.country},
            {u"capabilities"_qs, array(capabilities)},
            {u"monitors"_qs, QJsonObject{{u"alerts"_qs, QJsonArray()}, {u"metrics"_qs, QJsonArray()}}},
            {u"status"_qs, u"ok"_qs},
            {u"resolvers"_qs, QJsonObject{{u"ipv4"_qs, u"192.0.2.53"_qs}, {u"ipv6"_qs, u"2001:db8::53"_qs}}},
            {u"placement_group_limits"_qs, QJsonObject{{u"maximum_pgs_per_customer"_qs, null},
                                                       {u"maximum_linodes_per_pg"_qs, perGroup},
                                                       {u"maximum_linodes_per_flexible_pg"_qs, perGroup}}},
            {u"site_type"_qs, region.distributed ? u"distributed"_qs : u"core"_qs}};
}

QJsonObject planView(const CataloguePlan &plan)
{
    const QJsonObject backups{{u"price"_qs, priceView(0.06, 40)}, {u"region_prices"_qs, QJsonArray()}};
    return {{u"id"_qs, plan.id},
            {u"label"_qs, plan.label},
            {u"price"_qs, priceView(plan.hourly, plan.monthly)},
            {u"region_prices"_qs, regionPricesView(plan)},
            {u"addons"_qs, QJsonObject{{u"backups"_qs, backups}}},
            {u"memory"_qs, plan.memoryMib},
            {u"disk"_qs, plan.diskMib},
            {u"transfer"_qs, plan.transferGb},
            {u"vcpus"_qs, plan.vcpus},
            {u"gpus"_qs, plan.gpus},
            {u"network_out"_qs, plan.isGpu() ? 10000 : 1000},
            {u"class"_qs, plan.planClass},
            {u"successor"_qs, null},
            {u"accelerated_devices"_qs, plan.planClass == u"accelerated"_qs ? 1 : 0},
            {u"capabilities"_qs, QJsonArray()}};
}

QJsonObject imageView(const CatalogueImage &image)
{
    const QStringList capabilities =
        image.cloudInit ? QStringList{u"cloud-init"_qs, u"distributed-sites"_qs} : QStringList{};
    return {{u"id"_qs, image.id},
            {u"label"_qs, image.label},
            {u"deprecated"_qs, false},
            {u"size"_qs, image.sizeMb},
            {u"created"_qs, u"2025-01-02T03:04:05"_qs},
            {u"updated"_qs, u"2025-01-02T03:04:05"_qs},
            {u"description"_qs, QString()},
            {u"created_by"_qs, u"linode"_qs},
            {u"type"_qs, u"manual"_qs},
            {u"tags"_qs, QJsonArray()},
            {u"is_public"_qs, true},
            {u"is_shared"_qs, false},
            {u"vendor"_qs, image.vendor},
            {u"expiry"_qs, null},
            {u"eol"_qs, null},
            {u"regions"_qs, null},
            {u"status"_qs, u"available"_qs},
            {u"capabilities"_qs, array(capabilities)},
            {u"image_sharing"_qs, null}};
}

} // namespace coder::demo
