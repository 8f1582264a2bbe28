// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/base/money.h"
#include "core/base/secret.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace coder {

// Who the token speaks for. Two tokens are of one account if both know an `euuid` and it is equal, else if the
// usernames are equal.
struct Account
{
    QString euuid; // empty where the token may not read the account
    QString username;
    QStringList scopes; // as X-OAuth-Scopes names them; {"*"} = all
    bool restricted = false;
    std::optional<Money> uninvoiced; // what the account owes since its last invoice; unknown where it may not be read

    bool isSameAs(const Account &other) const
    {
        return !euuid.isEmpty() && !other.euuid.isEmpty() ? euuid == other.euuid : username == other.username;
    }
};

struct AccountSettings
{
    QString interfacesForNewLinodes; // legacy_config_only, …, linode_only; empty if not told
    bool backupsEnabled = false;     // every new VM gets paid backups, whatever the request says
    bool managed = false;
};

struct Region
{
    QString id;
    QString label;
    QString country;
    QString status;
    QStringList capabilities; // "GPU Linodes", "Metadata", "Linode Interfaces", …
};

struct Availability
{
    QString region;
    QString plan;
    bool available = true;
};

// What can be rented. Prices are per started hour, unknown where the provider says null or 0.
struct Plan
{
    QString id;
    QString label;
    QString planClass; // "gpu", …; unknown ones are carried
    int gpus = 0;
    int vcpus = 0;
    qint64 memoryMib = 0;
    qint64 diskMib = 0;
    qint64 transferGb = 0;
    std::optional<Money> hourly;
    QHash<QString, std::optional<Money>> regionHourly; // only where it differs; nullopt = unknown there

    std::optional<Money> hourlyIn(const QString &region) const
    {
        const auto found = regionHourly.constFind(region);
        return found == regionHourly.constEnd() ? hourly : *found;
    }
};

struct Image
{
    QString id; // "linode/ubuntu24.04"
    QString label;
    QString vendor;
    QString status;
    QStringList capabilities; // "cloud-init", …
    QStringList regions;      // empty = everywhere
    bool deprecated = false;
    QString type; // "manual", or "automatic": kept by the provider of a VM that was deleted
    qint64 sizeMib = 0;
    QDateTime created;
};

// Block storage, which costs money for as long as it exists, attached or not.
struct Volume
{
    qint64 id = 0;
    QString label;
    QString region;
    int sizeGb = 0;
    QStringList tags;
    QDateTime created;
    qint64 instanceId = 0; // 0 = attached to none
};

// A firewall that drops everything inbound but TCP port 22 from `sshFrom` (CIDRs).
struct FirewallSpec
{
    QString label; // 3-32 characters, unique in the account
    QStringList tags;
    QStringList sshFrom;
};

struct Firewall
{
    qint64 id = 0;
    QString label;
    QString status;
    QStringList tags;
    QJsonObject rules; // as the provider tells it
};

enum class InterfaceGeneration { Linode, LegacyConfig };

// All that decides what is rented. The label is the idempotency key: unique in the account, chosen before the call.
struct InstanceSpec
{
    QString label; // ^[a-z][a-z0-9-]{1,61}[a-z0-9]$ without "--"
    QString region;
    QString plan;
    QString image;
    QStringList authorizedKeys; // one OpenSSH public key line each
    QByteArray userData;        // decoded; at most 16,384 bytes
    QStringList tags;           // 3-50 characters each
    qint64 firewallId = 0;
    InterfaceGeneration generation = InterfaceGeneration::Linode;
};

struct Instance
{
    qint64 id = 0;
    QString label;
    QString region;
    QString plan;
    QString image;
    QString status; // provisioning, booting, running, …; unknown ones are carried
    QStringList ipv4;
    QStringList tags;
    QDateTime created; // UTC; what billing counts from

    // The first address that is not private (192.168.128.0/17); empty if none is known yet.
    QString publicIpv4() const;
};

struct InstanceFilter
{
    QString label; // exact; empty = any
    QString tag;   // contains; empty = any
};

struct CloudEvent
{
    qint64 id = 0;
    QString action;
    QString status; // scheduled, started, finished, failed, notification
    QString message;
    std::optional<int> percent;
    QDateTime created;
    QString entityType;
    qint64 entityId = 0;
};

struct TokenSpec
{
    QString label;
    QStringList scopes;
    QDateTime expiry;
};

// A token of the account as it is listed: without its value.
struct ListedToken
{
    qint64 id = 0;
    QString label;
    QDateTime created;
    QDateTime expiry; // invalid = never
};

struct MintedToken
{
    qint64 id = 0;
    Secret token;
    QDateTime expiry;
};

// The provider's API. Each call answers once, on the thread of its object. Errors: TokenInvalid, ScopeMissing (detail
// names the wanted scopes), SoldOut, QuotaReached, LabelTaken, NotFound (404), RateLimited, ProviderBusy,
// ProviderMaintenance, ProviderRefused (400 with reason and field), ProviderBroken (5xx), BadAnswer, Timeout,
// NetworkUnreachable. Reads and deletes are retried inside; createInstance() is sent at most once a call, except
// after a 429, and answers OutcomeUnknown when a VM may or may not have been made: look the label up.
class Cloud
{
public:
    virtual ~Cloud() = default;

    virtual Future<Account> account() = 0;
    virtual Future<AccountSettings> accountSettings() = 0;
    virtual Future<QList<Region>> regions() = 0;
    virtual Future<QList<Availability>> availability() = 0;
    virtual Future<QList<Plan>> plans() = 0; // of class "gpu"
    virtual Future<QList<Image>> images() = 0;

    virtual Future<Firewall> firewall(qint64 id) = 0;
    virtual Future<QList<Firewall>> firewalls(const QString &tag) = 0;
    virtual Future<Firewall> createFirewall(const FirewallSpec &spec) = 0;
    virtual Future<Unit> setFirewallRules(qint64 id, const QStringList &sshFrom) = 0;
    virtual Future<Unit> deleteFirewall(qint64 id) = 0; // done also if it is gone already

    virtual Future<Instance> createInstance(const InstanceSpec &spec) = 0;
    virtual Future<Instance> instance(qint64 id) = 0;
    virtual Future<QList<Instance>> instances(const InstanceFilter &filter) = 0;
    // Asks for deletion; NotFound if the provider does not know the id. Neither alone is proof that it is gone.
    virtual Future<Unit> deleteInstance(qint64 id) = 0;
    virtual Future<Unit> rebootInstance(qint64 id) = 0;
    virtual Future<Unit> setInstanceTags(qint64 id, const QStringList &tags) = 0;

    virtual Future<QList<CloudEvent>> events(qint64 instanceId) = 0; // newest first
    virtual Future<MintedToken> createToken(const TokenSpec &spec) = 0;
    virtual Future<Unit> revokeToken(qint64 id) = 0;
    virtual Future<QList<ListedToken>> tokens() = 0; // personal ones; wants account:read_only

    virtual Future<QList<Volume>> volumes() = 0; // wants volumes:read_only
    virtual Future<Unit> deleteVolume(qint64 id) = 0;
    virtual Future<Unit> deleteImage(const QString &id) = 0;
};

} // namespace coder
