// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakecloud.h"

#include <QJsonArray>

namespace coder {
namespace {

QString text(qint64 id)
{
    return QString::number(id);
}

tl::unexpected<Error> notFound()
{
    return fail(ErrorCode::NotFound, QStringLiteral("Not found"));
}

Plan smallPlan()
{
    Plan plan;
    plan.id = QStringLiteral("g2-gpu-rtx4000a1-s");
    plan.label = QStringLiteral("RTX4000 Ada x1 Small");
    plan.planClass = QStringLiteral("gpu");
    plan.gpus = 1;
    plan.vcpus = 4;
    plan.memoryMib = 16384;
    plan.diskMib = 524288;
    plan.hourly = Money::micros(520000);
    return plan;
}

Image ubuntu()
{
    Image image;
    image.id = QStringLiteral("linode/ubuntu24.04");
    image.label = QStringLiteral("Ubuntu 24.04 LTS");
    image.vendor = QStringLiteral("Ubuntu");
    image.status = QStringLiteral("available");
    image.capabilities = {QStringLiteral("cloud-init")};
    return image;
}

QJsonObject rulesFor(const QStringList &sshFrom)
{
    const QJsonObject ssh{
        {QStringLiteral("action"), QStringLiteral("ACCEPT")},
        {QStringLiteral("protocol"), QStringLiteral("TCP")},
        {QStringLiteral("ports"), QStringLiteral("22")},
        {QStringLiteral("addresses"), QJsonObject{{QStringLiteral("ipv4"), QJsonArray::fromStringList(sshFrom)}}}};
    return {{QStringLiteral("inbound"), QJsonArray{ssh}}, {QStringLiteral("inbound_policy"), QStringLiteral("DROP")}};
}

} // namespace

FakeCloud::FakeCloud(Clock &clock)
    : who{QStringLiteral("E0000001"), QStringLiteral("tester"), {QStringLiteral("*")}, false, {}}
    , settings{QStringLiteral("linode_default_but_legacy_config_allowed"), false, false}
    , regionList{{QStringLiteral("us-ord"),
                  QStringLiteral("Chicago, IL"),
                  QStringLiteral("us"),
                  QStringLiteral("ok"),
                  {QStringLiteral("GPU Linodes"), QStringLiteral("Metadata"), QStringLiteral("Linode Interfaces")}}}
    , planList{smallPlan()}
    , imageList{ubuntu()}
    , m_clock(clock)
{}

QList<Instance> FakeCloud::machines() const
{
    QList<Instance> list;
    for (const Machine &machine : m_machines)
        if (isThere(machine))
            list.append(seen(machine));
    return list;
}

qint64 FakeCloud::addMachine(const InstanceSpec &spec)
{
    Machine machine;
    machine.spec = spec;
    machine.owner = who;
    machine.told.id = ++m_lastId;
    machine.told.label = spec.label;
    machine.told.region = spec.region;
    machine.told.plan = spec.plan;
    machine.told.image = spec.image;
    machine.told.tags = spec.tags;
    machine.told.ipv4 = {QStringLiteral("127.0.0.%1").arg(1 + m_lastId)};
    machine.told.created = m_clock.now();
    m_machines.insert(m_lastId, machine);
    return m_lastId;
}

qint64 FakeCloud::addFirewall(const QString &label)
{
    const qint64 id = ++m_lastId;
    m_firewalls[id] = {id, label, QStringLiteral("enabled"), {}, {}};
    return id;
}

bool FakeCloud::isPast(const QDateTime &since, std::chrono::milliseconds wait) const
{
    return since.msecsTo(m_clock.now()) >= wait.count();
}

bool FakeCloud::isThere(const Machine &machine) const
{
    return !machine.deleted.isValid() || !isPast(machine.deleted, deletingTime);
}

bool FakeCloud::isVisible(const Machine &machine) const
{
    return machine.owner.isSameAs(who) && isThere(machine) && isPast(machine.told.created, invisibleTime);
}

Instance FakeCloud::seen(const Machine &machine) const
{
    Instance instance = machine.told;
    if (machine.deleted.isValid())
        instance.status = QStringLiteral("deleting");
    else
        instance.status =
            isPast(instance.created, bootTime) ? QStringLiteral("running") : QStringLiteral("provisioning");
    return instance;
}

FakeCloud::Machine *FakeCloud::visible(qint64 id)
{
    const auto found = m_machines.find(id);
    return found != m_machines.end() && isVisible(*found) ? &*found : nullptr;
}

Result<Unit> FakeCloud::checked(const InstanceSpec &spec) const
{
    for (const Machine &machine : m_machines)
        if (isThere(machine) && machine.owner.isSameAs(who) && machine.told.label == spec.label)
            return fail(ErrorCode::LabelTaken, QStringLiteral("Label must be unique"));
    if (m_soldOut.contains(spec.region + spec.plan))
        return fail(ErrorCode::SoldOut, QStringLiteral("The selected plan is not available in this region"));
    if (!m_firewalls.contains(spec.firewallId))
        return fail(ErrorCode::ProviderRefused, QStringLiteral("firewall_id: not found"));
    if (spec.authorizedKeys.isEmpty())
        return fail(ErrorCode::ProviderRefused, QStringLiteral("Must provide authorized_keys"));
    return Unit{};
}

Result<Instance> FakeCloud::make(const InstanceSpec &spec)
{
    if (const auto good = checked(spec); !good)
        return fail(good.error());
    return seen(m_machines.value(addMachine(spec)));
}

Future<Account> FakeCloud::account()
{
    return play<Account>(QStringLiteral("account"), {}, [this] { return who; });
}

Future<AccountSettings> FakeCloud::accountSettings()
{
    return play<AccountSettings>(QStringLiteral("accountSettings"), {}, [this] { return settings; });
}

Future<QList<Region>> FakeCloud::regions()
{
    return play<QList<Region>>(QStringLiteral("regions"), {}, [this] { return regionList; });
}

Future<QList<Availability>> FakeCloud::availability()
{
    return play<QList<Availability>>(QStringLiteral("availability"), {}, [this] { return stock; });
}

Future<QList<Plan>> FakeCloud::plans()
{
    return play<QList<Plan>>(QStringLiteral("plans"), {}, [this] { return planList; });
}

Future<QList<Image>> FakeCloud::images()
{
    return play<QList<Image>>(QStringLiteral("images"), {}, [this] { return imageList; });
}

Future<Firewall> FakeCloud::firewall(qint64 id)
{
    return play<Firewall>(QStringLiteral("firewall"), text(id), [this, id]() -> Result<Firewall> {
        if (!m_firewalls.contains(id))
            return notFound();
        return m_firewalls.value(id);
    });
}

Future<QList<Firewall>> FakeCloud::firewalls(const QString &tag)
{
    return play<QList<Firewall>>(QStringLiteral("firewalls"), tag, [this, tag] {
        QList<Firewall> list;
        for (const Firewall &firewall : std::as_const(m_firewalls))
            if (tag.isEmpty() || firewall.tags.contains(tag))
                list.append(firewall);
        return list;
    });
}

Future<Firewall> FakeCloud::createFirewall(const FirewallSpec &spec)
{
    return play<Firewall>(QStringLiteral("createFirewall"), spec.label, [this, spec]() -> Result<Firewall> {
        for (const Firewall &firewall : std::as_const(m_firewalls))
            if (firewall.label == spec.label)
                return fail(ErrorCode::LabelTaken, QStringLiteral("Label must be unique"));
        const qint64 id = ++m_lastId;
        m_firewalls[id] = {id, spec.label, QStringLiteral("enabled"), spec.tags, rulesFor(spec.sshFrom)};
        return m_firewalls[id];
    });
}

Future<Unit> FakeCloud::setFirewallRules(qint64 id, const QStringList &sshFrom)
{
    const QString about = text(id) + QLatin1Char(' ') + sshFrom.join(QLatin1Char(' '));
    return play<Unit>(QStringLiteral("setFirewallRules"), about, [this, id, sshFrom]() -> Result<Unit> {
        if (!m_firewalls.contains(id))
            return notFound();
        m_firewalls[id].rules = rulesFor(sshFrom);
        return Unit{};
    });
}

Future<Unit> FakeCloud::deleteFirewall(qint64 id)
{
    return play<Unit>(QStringLiteral("deleteFirewall"), text(id), [this, id] {
        m_firewalls.remove(id);
        return Unit{};
    });
}

Future<Instance> FakeCloud::createInstance(const InstanceSpec &spec)
{
    return play<Instance>(QStringLiteral("createInstance"), spec.label, [this, spec] { return make(spec); });
}

Future<Instance> FakeCloud::instance(qint64 id)
{
    return play<Instance>(QStringLiteral("instance"), text(id), [this, id]() -> Result<Instance> {
        const Machine *machine = visible(id);
        if (!machine)
            return notFound();
        return seen(*machine);
    });
}

Future<QList<Instance>> FakeCloud::instances(const InstanceFilter &filter)
{
    const QString about = filter.label.isEmpty() ? filter.tag : filter.label;
    return play<QList<Instance>>(QStringLiteral("instances"), about, [this, filter] {
        QList<Instance> list;
        for (const Machine &machine : std::as_const(m_machines)) {
            const bool labelled = filter.label.isEmpty() || machine.told.label == filter.label;
            const bool tagged = filter.tag.isEmpty() || machine.told.tags.contains(filter.tag);
            if (labelled && tagged && isVisible(machine))
                list.append(seen(machine));
        }
        return list;
    });
}

Future<Unit> FakeCloud::deleteInstance(qint64 id)
{
    return play<Unit>(QStringLiteral("deleteInstance"), text(id), [this, id]() -> Result<Unit> {
        Machine *machine = visible(id);
        if (!machine)
            return notFound();
        machine->deleted = m_clock.now();
        return Unit{};
    });
}

Future<Unit> FakeCloud::rebootInstance(qint64 id)
{
    return play<Unit>(QStringLiteral("rebootInstance"), text(id), [this, id]() -> Result<Unit> {
        if (!visible(id))
            return notFound();
        return Unit{};
    });
}

Future<Unit> FakeCloud::setInstanceTags(qint64 id, const QStringList &tags)
{
    const QString about = text(id) + QLatin1Char(' ') + tags.join(QLatin1Char(' '));
    return play<Unit>(QStringLiteral("setInstanceTags"), about, [this, id, tags]() -> Result<Unit> {
        Machine *machine = visible(id);
        if (!machine)
            return notFound();
        machine->told.tags = tags;
        return Unit{};
    });
}

Future<QList<CloudEvent>> FakeCloud::events(qint64 instanceId)
{
    return play<QList<CloudEvent>>(QStringLiteral("events"), text(instanceId), [this, instanceId] {
        QList<CloudEvent> list;
        for (const CloudEvent &event : std::as_const(eventList))
            if (event.entityId == instanceId)
                list.append(event);
        return list;
    });
}

Future<MintedToken> FakeCloud::createToken(const TokenSpec &spec)
{
    return play<MintedToken>(QStringLiteral("createToken"), spec.label, [this, spec] {
        m_tokens.insert(++m_lastId, spec);
        return MintedToken{m_lastId, Secret("minted-" + QByteArray::number(m_lastId)), spec.expiry};
    });
}

Future<Unit> FakeCloud::revokeToken(qint64 id)
{
    return play<Unit>(QStringLiteral("revokeToken"), text(id), [this, id] {
        m_tokens.remove(id);
        return Unit{};
    });
}

Future<QList<ListedToken>> FakeCloud::tokens()
{
    return play<QList<ListedToken>>(QStringLiteral("tokens"), {}, [this] {
        QList<ListedToken> listed;
        for (auto token = m_tokens.cbegin(); token != m_tokens.cend(); ++token)
            listed << ListedToken{token.key(), token->label, m_clock.now(), token->expiry};
        return listed;
    });
}

Future<QList<Volume>> FakeCloud::volumes()
{
    return play<QList<Volume>>(QStringLiteral("volumes"), {}, [this] { return volumeList; });
}

Future<Unit> FakeCloud::deleteVolume(qint64 id)
{
    return play<Unit>(QStringLiteral("deleteVolume"), text(id), [this, id] {
        volumeList.removeIf([id](const Volume &volume) { return volume.id == id; });
        return Unit{};
    });
}

Future<Unit> FakeCloud::deleteImage(const QString &id)
{
    return play<Unit>(QStringLiteral("deleteImage"), id, [this, id] {
        imageList.removeIf([id](const Image &image) { return image.id == id; });
        return Unit{};
    });
}

} // namespace coder
