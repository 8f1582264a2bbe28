// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/write.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace coder::linode {
namespace {

constexpr qsizetype userDataLimit = 16384; // bytes, decoded: the safe reading of the provider's two statements

tl::unexpected<Error> invalid(const QString &what)
{
    return fail(ErrorCode::InvalidInput, what);
}

bool isLabel(const QString &label, int most)
{
    static const QRegularExpression pattern(u"^[a-z][a-z0-9-]+[a-z0-9]$"_qs);
    return label.size() <= most && pattern.match(label).hasMatch() && !label.contains("--"_L1);
}

Result<Unit> checkTags(const QStringList &tags)
{
    for (const QString &tag : tags)
        if (tag.size() < 3 || tag.size() > 50)
            return invalid(QString(u"tags have 3 to 50 characters: "_qs + tag));
    return Unit{};
}

Result<Unit> checkKeys(const QStringList &keys)
{
    if (keys.isEmpty())
        return invalid(u"no SSH key to put on the VM"_qs);
    for (const QString &key : keys)
        if (key.contains(u'\n') || !key.contains(u' '))
            return invalid(u"an SSH key must be one OpenSSH line"_qs);
    return Unit{};
}

Result<Unit> checkInstance(const InstanceSpec &spec)
{
    if (!isLabel(spec.label, 63))
        return invalid(QString(u"label: "_qs + spec.label));
    if (spec.region.isEmpty() || spec.plan.isEmpty() || spec.image.isEmpty())
        return invalid(u"region, plan and image are needed"_qs);
    if (spec.firewallId <= 0)
        return invalid(u"a VM needs a firewall of its own choice"_qs);
    if (spec.userData.size() > userDataLimit)
        return invalid(u"user-data of %1 bytes; %2 are allowed"_qs.arg(spec.userData.size()).arg(userDataLimit));
    if (const auto keys = checkKeys(spec.authorizedKeys); !keys)
        return keys;
    return checkTags(spec.tags);
}

// The firewall goes to a different place in each generation.
void addNetwork(QJsonObject &body, const InstanceSpec &spec)
{
    if (spec.generation == InterfaceGeneration::LegacyConfig) {
        body["interface_generation"_L1] = u"legacy_config"_qs;
        body["firewall_id"_L1] = spec.firewallId;
        return;
    }
    const QJsonObject defaultRoute{{u"ipv4"_qs, true}, {u"ipv6"_qs, true}};
    const QJsonObject publicOne{
        {u"firewall_id"_qs, spec.firewallId}, {u"default_route"_qs, defaultRoute}, {u"public"_qs, QJsonObject()}};
    body["interface_generation"_L1] = u"linode"_qs;
    body["interfaces"_L1] = QJsonArray{publicOne};
    body["network_helper"_L1] = true;
}

// One address or network as the firewall wants it, with its mask; empty if it is none.
QString network(const QString &text)
{
    if (!text.contains(u'/')) {
        const QHostAddress address(text);
        return address.isNull() ? QString() : QString(text + (text.contains(u':') ? "/128"_L1 : "/32"_L1));
    }
    return QHostAddress::parseSubnet(text).second < 0 ? QString() : text;
}

Result<QJsonObject> addressesOf(const QStringList &sshFrom)
{
    QJsonArray v4;
    QJsonArray v6;
    for (const QString &from : sshFrom) {
        const QString text = network(from);
        if (text.isEmpty())
            return invalid(QString(u"not an address or network: "_qs + from));
        (text.contains(u':') ? v6 : v4).append(text);
    }
    QJsonObject addresses; // an empty list is refused by the API
    if (!v4.isEmpty())
        addresses["ipv4"_L1] = v4;
    if (!v6.isEmpty())
        addresses["ipv6"_L1] = v6;
    return addresses;
}

QJsonObject acceptSsh(const QJsonObject &addresses)
{
    return {{u"label"_qs, u"accept-ssh"_qs},
            {u"action"_qs, u"ACCEPT"_qs},
            {u"protocol"_qs, u"TCP"_qs},
            {u"ports"_qs, u"22"_qs},
            {u"addresses"_qs, addresses}};
}

} // namespace

Result<QJsonObject> instanceBody(const InstanceSpec &spec)
{
    if (const auto good = checkInstance(spec); !good)
        return fail(good.error());
    QJsonObject body{{u"label"_qs, spec.label},
                     {u"region"_qs, spec.region},
                     {u"type"_qs, spec.plan},
                     {u"image"_qs, spec.image},
                     {u"tags"_qs, QJsonArray::fromStringList(spec.tags)},
                     {u"authorized_keys"_qs, QJsonArray::fromStringList(spec.authorizedKeys)},
                     {u"booted"_qs, true},
                     {u"backups_enabled"_qs, false}};
    addNetwork(body, spec);
    if (!spec.userData.isEmpty())
        body["metadata"_L1] = QJsonObject{{u"user_data"_qs, QString::fromLatin1(spec.userData.toBase64())}};
    return body;
}

Result<QJsonObject> rulesBody(const QStringList &sshFrom)
{
    if (sshFrom.isEmpty())
        return invalid(u"a firewall that admits nobody: no address given"_qs);
    const auto addresses = addressesOf(sshFrom);
    if (!addresses)
        return fail(addresses.error());
    return QJsonObject{{u"inbound_policy"_qs, u"DROP"_qs},
                       {u"inbound"_qs, QJsonArray{acceptSsh(*addresses)}},
                       {u"outbound_policy"_qs, u"ACCEPT"_qs},
                       {u"outbound"_qs, QJsonArray()}};
}

Result<QJsonObject> firewallBody(const FirewallSpec &spec)
{
    if (!isLabel(spec.label, 32))
        return invalid(QString(u"firewall label: "_qs + spec.label));
    if (const auto tags = checkTags(spec.tags); !tags)
        return fail(tags.error());
    return rulesBody(spec.sshFrom).map([&spec](const QJsonObject &rules) {
        return QJsonObject{
            {u"label"_qs, spec.label}, {u"tags"_qs, QJsonArray::fromStringList(spec.tags)}, {u"rules"_qs, rules}};
    });
}

Result<QJsonObject> tagsBody(const QStringList &tags)
{
    return checkTags(tags).map([&tags](Unit) { return QJsonObject{{u"tags"_qs, QJsonArray::fromStringList(tags)}}; });
}

Result<QJsonObject> tokenBody(const TokenSpec &spec)
{
    if (spec.label.isEmpty() || spec.label.size() > 100 || spec.scopes.isEmpty() || !spec.expiry.isValid())
        return invalid(u"a token needs a label, scopes and an end"_qs);
    return QJsonObject{{u"label"_qs, spec.label},
                       {u"scopes"_qs, spec.scopes.join(u' ')},
                       {u"expiry"_qs, spec.expiry.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_qs)}};
}

QJsonObject tagFilter(const QString &tag)
{
    if (tag.isEmpty())
        return {};
    return {{u"tags"_qs, QJsonObject{{u"+contains"_qs, tag}}}};
}

QJsonObject instanceFilter(const InstanceFilter &filter)
{
    QJsonObject object = tagFilter(filter.tag);
    if (!filter.label.isEmpty())
        object["label"_L1] = filter.label;
    return object;
}

} // namespace coder::linode
