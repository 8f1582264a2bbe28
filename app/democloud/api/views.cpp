// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/views.h"

#include "app/democloud/state/bill.h"
#include "app/democloud/state/lifecycle.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace coder::demo {
namespace {

const QJsonValue null = QJsonValue::Null;

QJsonArray array(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QString hostId(const Instance &instance)
{
    return QString::fromLatin1(QCryptographicHash::hash(instance.label.toUtf8(), QCryptographicHash::Sha1).toHex());
}

QJsonObject specsView(const Instance &instance)
{
    const CataloguePlan *plan = findPlan(instance.type);
    return {
        {u"disk"_qs, plan->diskMib},        {u"memory"_qs, plan->memoryMib},
        {u"vcpus"_qs, plan->vcpus},         {u"gpus"_qs, plan->gpus},
        {u"transfer"_qs, plan->transferGb}, {u"accelerated_devices"_qs, plan->planClass == u"accelerated"_qs ? 1 : 0}};
}

QJsonObject backupsView()
{
    return {{u"enabled"_qs, false},
            {u"available"_qs, false},
            {u"schedule"_qs, QJsonObject{{u"day"_qs, null}, {u"window"_qs, null}}},
            {u"last_successful"_qs, null}};
}

QJsonObject alertsView()
{
    return {{u"cpu"_qs, 90},
            {u"network_in"_qs, 10},
            {u"network_out"_qs, 10},
            {u"transfer_quota"_qs, 80},
            {u"io"_qs, 10000},
            {u"system_alerts"_qs, QJsonArray()},
            {u"user_alerts"_qs, QJsonArray()}};
}

} // namespace

QString apiTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddThh:mm:ss"_qs);
}

QJsonObject instanceView(const Instance &instance)
{
    return {{u"id"_qs, instance.id},
            {u"label"_qs, instance.label},
            {u"group"_qs, QString()},
            {u"status"_qs, powerName(instance.power)},
            {u"created"_qs, apiTime(instance.created)},
            {u"updated"_qs, apiTime(instance.updated)},
            {u"type"_qs, instance.type},
            {u"ipv4"_qs, QJsonArray{instance.address}},
            {u"ipv6"_qs, u"2001:db8::%1/128"_qs.arg(instance.id % 65536, 0, 16)},
            {u"image"_qs, instance.image.isEmpty() ? null : QJsonValue(instance.image)},
            {u"region"_qs, instance.region},
            {u"site_type"_qs, u"core"_qs},
            {u"specs"_qs, specsView(instance)},
            {u"alerts"_qs, alertsView()},
            {u"backups"_qs, backupsView()},
            {u"hypervisor"_qs, u"kvm"_qs},
            {u"watchdog_enabled"_qs, true},
            {u"tags"_qs, array(instance.tags)},
            {u"host_uuid"_qs, hostId(instance)},
            {u"has_user_data"_qs, !instance.userData.isEmpty()},
            {u"placement_group"_qs, null},
            {u"disk_encryption"_qs, u"enabled"_qs},
            {u"lke_cluster_id"_qs, null},
            {u"capabilities"_qs, array({u"Block Storage Encryption"_qs, u"SMTP Enabled"_qs, u"Maintenance Policy"_qs})},
            {u"interface_generation"_qs, instance.generation},
            {u"maintenance_policy"_qs, u"linode/power_off_on"_qs},
            {u"locks"_qs, QJsonArray()}};
}

QJsonObject firewallView(const State &state, const Firewall &firewall)
{
    QJsonArray entities;
    for (const Instance &instance : state.instances)
        if (instance.firewallId == firewall.id)
            entities.append(deviceView(instance).value(u"entity"_qs));
    QJsonObject rules = firewall.rules;
    const QByteArray bytes = QJsonDocument(rules).toJson(QJsonDocument::Compact);
    rules.insert(u"version"_qs, firewall.version);
    rules.insert(u"fingerprint"_qs,
                 QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex().left(8)));
    return {{u"id"_qs, firewall.id},
            {u"label"_qs, firewall.label},
            {u"created"_qs, apiTime(firewall.created)},
            {u"updated"_qs, apiTime(firewall.updated)},
            {u"status"_qs, u"enabled"_qs},
            {u"rules"_qs, rules},
            {u"tags"_qs, array(firewall.tags)},
            {u"entities"_qs, entities}};
}

QJsonObject deviceView(const Instance &instance)
{
    const QString url = u"/v4/linode/instances/%1"_qs.arg(instance.id);
    const QJsonObject linode{
        {u"id"_qs, instance.id}, {u"type"_qs, u"linode"_qs}, {u"label"_qs, instance.label}, {u"url"_qs, url}};
    QJsonObject entity = linode;
    if (instance.generation == u"linode"_qs)
        entity = {{u"id"_qs, instance.interfaceId},
                  {u"type"_qs, u"linode_interface"_qs},
                  {u"label"_qs, QString()},
                  {u"url"_qs, u"%1/interfaces/%2"_qs.arg(url).arg(instance.interfaceId)},
                  {u"parent_entity"_qs, linode}};
    return {{u"id"_qs, instance.interfaceId},
            {u"created"_qs, apiTime(instance.created)},
            {u"updated"_qs, apiTime(instance.updated)},
            {u"entity"_qs, entity}};
}

QJsonObject tokenView(const Token &token, bool whole)
{
    return {{u"id"_qs, token.id},
            {u"label"_qs, token.label},
            {u"scopes"_qs, token.scopes},
            {u"created"_qs, apiTime(token.created)},
            {u"expiry"_qs, token.expiry.isValid() ? QJsonValue(apiTime(token.expiry)) : null},
            {u"token"_qs, QString::fromLatin1(whole ? token.value : token.value.left(16))}};
}

QJsonObject eventView(const State &state, const Event &event, const QDateTime &now)
{
    const QHash<QString, QString> folders{{u"linode"_qs, u"linode/instances"_qs},
                                          {u"firewall"_qs, u"networking/firewalls"_qs}};
    const QString url = u"/v4/%1/%2"_qs.arg(folders.value(event.entityType)).arg(event.entityId);
    const QJsonObject entity{
        {u"id"_qs, event.entityId}, {u"type"_qs, event.entityType}, {u"label"_qs, event.entityLabel}, {u"url"_qs, url}};
    const std::optional<int> percent = percentOf(event, now);
    const double seconds = double(event.created.msecsTo(event.ended.isValid() ? event.ended : now)) / 1000;
    return {{u"id"_qs, event.id},
            {u"created"_qs, apiTime(event.created)},
            {u"seen"_qs, false},
            {u"read"_qs, false},
            {u"percent_complete"_qs, percent ? QJsonValue(*percent) : null},
            {u"time_remaining"_qs, null},
            {u"rate"_qs, null},
            {u"duration"_qs, seconds},
            {u"action"_qs, event.action},
            {u"username"_qs, state.username},
            {u"entity"_qs, entity},
            {u"status"_qs, event.status},
            {u"secondary_entity"_qs, null},
            {u"message"_qs, event.message}};
}

QJsonObject accountView(const State &state, const QDateTime &now)
{
    return {{u"company"_qs, u"Demo cloud"_qs},
            {u"email"_qs, u"demo@example.org"_qs},
            {u"first_name"_qs, u"Demo"_qs},
            {u"last_name"_qs, u"Account"_qs},
            {u"address_1"_qs, QString()},
            {u"address_2"_qs, QString()},
            {u"city"_qs, QString()},
            {u"state"_qs, QString()},
            {u"zip"_qs, QString()},
            {u"country"_qs, u"US"_qs},
            {u"phone"_qs, QString()},
            {u"balance"_qs, 0.0},
            {u"balance_uninvoiced"_qs, uninvoiced(state, now).dollars()},
            {u"tax_id"_qs, QString()},
            {u"billing_source"_qs, u"linode"_qs},
            {u"credit_card"_qs, QJsonObject{{u"last_four"_qs, null}, {u"expiry"_qs, null}}},
            {u"active_since"_qs, apiTime(state.startedAt)},
            {u"capabilities"_qs, array({u"Linodes"_qs, u"Cloud Firewall"_qs, u"Linode Interfaces"_qs})},
            {u"active_promotions"_qs, QJsonArray()},
            {u"euuid"_qs, state.accountId}};
}

} // namespace coder::demo
