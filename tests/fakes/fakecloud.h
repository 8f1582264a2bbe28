// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/services/cloud.h"
#include "tests/fakes/fakescript.h"

#include <QMap>
#include <QSet>
#include <chrono>

namespace coder {

// A provider in memory that keeps the promises of Cloud: labels are unique, a firewall must exist, a VM boots by the
// clock and is seen only by the account that made it. Out of the box it offers region "us-ord" with plan
// "g2-gpu-rtx4000a1-s" at 0.52 an hour and image "linode/ubuntu24.04". Addresses are 127.0.0.2, .3, …
class FakeCloud : public Cloud, public FakeScript
{
public:
    explicit FakeCloud(Clock &clock);

    // The next create makes its VM, but the caller is told OutcomeUnknown.
    void createThenLoseAnswer() { loseAnswerOf(QStringLiteral("createInstance")); }
    // The next create makes nothing, and the caller is told OutcomeUnknown.
    void loseCreateOnTheWay() { failNext(QStringLiteral("createInstance"), {ErrorCode::OutcomeUnknown, {}}); }
    void sellOut(const QString &region, const QString &plan) { m_soldOut.insert(region + plan); }

    // VMs that exist now, whoever made them, by id.
    QList<Instance> machines() const;
    InstanceSpec specOf(qint64 id) const { return m_machines.value(id).spec; }
    // A VM that nobody asked this object for: an orphan, or somebody else's.
    qint64 addMachine(const InstanceSpec &spec);
    // Ends a VM behind everybody's back.
    void vanish(qint64 id) { m_machines.remove(id); }
    // A firewall that was there before.
    qint64 addFirewall(const QString &label);
    QList<Firewall> firewallList() const { return m_firewalls.values(); }
    QMap<qint64, TokenSpec> mintedTokens() const { return m_tokens; }

    // Knobs: what the calls answer, to be changed at will.
    Account who;
    AccountSettings settings;
    QList<Region> regionList;
    QList<Availability> stock;
    QList<Plan> planList;
    QList<Image> imageList;
    QList<Volume> volumeList;
    QList<CloudEvent> eventList;
    std::chrono::milliseconds bootTime{20000};  // from create to "running"
    std::chrono::milliseconds deletingTime{0};  // how long a deleted VM is still told, as "deleting"
    std::chrono::milliseconds invisibleTime{0}; // how long a new VM is in no list and no get

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
    struct Machine
    {
        InstanceSpec spec;
        Instance told;
        Account owner;
        QDateTime deleted;
    };
    Result<Instance> make(const InstanceSpec &spec);
    Result<Unit> checked(const InstanceSpec &spec) const;
    bool isThere(const Machine &machine) const;
    bool isVisible(const Machine &machine) const;
    Instance seen(const Machine &machine) const;
    Machine *visible(qint64 id);
    bool isPast(const QDateTime &since, std::chrono::milliseconds wait) const;

    Clock &m_clock;
    QMap<qint64, Machine> m_machines;
    QMap<qint64, Firewall> m_firewalls;
    QMap<qint64, TokenSpec> m_tokens;
    QSet<QString> m_soldOut;
    qint64 m_lastId = 0;
};

} // namespace coder
