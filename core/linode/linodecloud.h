// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/linode/linodeapi.h"
#include "core/services/cloud.h"

namespace coder {

// The Cloud at Linode. One object speaks for one token; answers come on the thread it lives on, and its futures are
// cancelled when it dies. Beyond what Cloud says: createFirewall() and createToken() too are never repeated blindly
// and answer OutcomeUnknown where a thing may have been made; revoking a token that is gone is done.
class LinodeCloud final : public Cloud
{
public:
    // `base` includes /v4, as https://api.linode.com/v4; plain http is InvalidInput (to every call) but on loopback.
    LinodeCloud(QUrl base, Secret token, Clock &clock);

    Future<Account> account() override;
    Future<AccountSettings> accountSettings() override;
    Future<QList<Region>> regions() override;
    Future<QList<Availability>> availability() override;
    Future<QList<Plan>> plans() override;
    Future<QList<Image>> images() override;

    Future<Firewall> firewall(qint64 id) override;
    Future<QList<Firewall>> firewalls(const QString &tag) override;
    Future<Firewall> createFirewall(const FirewallSpec &spec) override;
    Future<Unit> setFirewallRules(qint64 id, const QStringList &sshFrom) override;
    Future<Unit> deleteFirewall(qint64 id) override;

    Future<Instance> createInstance(const InstanceSpec &spec) override;
    Future<Instance> instance(qint64 id) override;
    Future<QList<Instance>> instances(const InstanceFilter &filter) override;
    Future<Unit> deleteInstance(qint64 id) override;
    Future<Unit> rebootInstance(qint64 id) override;
    Future<Unit> setInstanceTags(qint64 id, const QStringList &tags) override;

    Future<QList<CloudEvent>> events(qint64 instanceId) override;
    Future<MintedToken> createToken(const TokenSpec &spec) override;
    Future<Unit> revokeToken(qint64 id) override;
    Future<QList<ListedToken>> tokens() override;

    Future<QList<Volume>> volumes() override;
    Future<Unit> deleteVolume(qint64 id) override;
    Future<Unit> deleteImage(const QString &id) override;

private:
    template<class T>
    Future<T> ask(CallKind kind, const QString &path, const Result<QJsonObject> &body,
                  Result<T> (*read)(const QJsonObject &));
    template<class T>
    Future<QList<T>> listOf(const QString &path, const QJsonObject &filter, Result<T> (*read)(const QJsonObject &),
                            std::function<bool(const T &)> keep = {});
    Future<Unit> remove(const QString &path);
    void addEuuid(Account account, const Deferred<Account> &deferred);

    LinodeApi m_api;
};

} // namespace coder
