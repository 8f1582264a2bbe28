// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/firewalls.h"

#include "app/democloud/api/checks.h"
#include "app/democloud/api/views.h"
#include "app/democloud/state/lifecycle.h"

namespace coder::demo {
namespace {

const QString kind = QStringLiteral("firewall");

Firewall *find(Call &call)
{
    const auto found = call.state.firewalls.find(call.id());
    return found == call.state.firewalls.end() ? nullptr : &*found;
}

QJsonObject rulesIn(const QJsonObject &sent)
{
    return {{u"inbound"_qs, sent.value(u"inbound"_qs).toArray()},
            {u"inbound_policy"_qs, sent.value(u"inbound_policy"_qs)},
            {u"outbound"_qs, sent.value(u"outbound"_qs).toArray()},
            {u"outbound_policy"_qs, sent.value(u"outbound_policy"_qs)}};
}

Instance *instanceOf(State &state, const QString &type, qint64 id)
{
    for (Instance &instance : state.instances)
        if ((type == u"linode_interface"_qs ? instance.interfaceId : instance.id) == id)
            return &instance;
    return nullptr;
}

void attach(State &state, const QJsonObject &devices, const QString &list, const QString &type, qint64 firewall)
{
    for (const QJsonValue &id : devices.value(list).toArray())
        if (Instance *instance = instanceOf(state, type, id.toInteger()))
            instance->firewallId = firewall;
}

QJsonArray listFirewalls(Call &call)
{
    QJsonArray rows;
    for (const Firewall &firewall : call.state.firewalls)
        rows.append(firewallView(call.state, firewall));
    return rows;
}

Outcome createFirewall(Call &call)
{
    if (const auto problems = firewallProblems(call.state, call.body); !problems.isEmpty())
        return refused(400, problems);
    Firewall firewall{nextId(call.state),
                      call.body.value(u"label"_qs).toString(),
                      textsOf(call.body.value(u"tags"_qs)),
                      rulesIn(call.body.value(u"rules"_qs).toObject()),
                      1,
                      call.now,
                      call.now};
    call.state.firewalls.insert(firewall.id, firewall);
    const QJsonObject devices = call.body.value(u"devices"_qs).toObject();
    attach(call.state, devices, u"linodes"_qs, u"linode"_qs, firewall.id);
    attach(call.state, devices, u"linode_interfaces"_qs, u"linode_interface"_qs, firewall.id);
    addEvent(call.state, u"firewall_create"_qs, kind, firewall.id, firewall.label, call.now);
    return jsonAnswer(firewallView(call.state, firewall));
}

Outcome oneFirewall(Call &call)
{
    const Firewall *firewall = find(call);
    return firewall ? jsonAnswer(firewallView(call.state, *firewall)) : notFound();
}

Outcome changeFirewall(Call &call)
{
    Firewall *firewall = find(call);
    if (!firewall)
        return notFound();
    if (const auto problems = tagProblems(call.body.value(u"tags"_qs)); !problems.isEmpty())
        return refused(400, problems);
    if (call.body.contains(u"tags"_qs))
        firewall->tags = textsOf(call.body.value(u"tags"_qs));
    firewall->label = call.body.value(u"label"_qs).toString(firewall->label);
    firewall->updated = call.now;
    return jsonAnswer(firewallView(call.state, *firewall));
}

Outcome deleteFirewall(Call &call)
{
    const Firewall *firewall = find(call);
    if (!firewall)
        return notFound();
    addEvent(call.state, u"firewall_delete"_qs, kind, firewall->id, firewall->label, call.now);
    for (Instance &instance : call.state.instances)
        if (instance.firewallId == firewall->id)
            instance.firewallId = 0;
    call.state.firewalls.remove(call.id());
    return jsonAnswer(QJsonObject());
}

QJsonObject rulesView(Call &call, const Firewall &firewall)
{
    return firewallView(call.state, firewall).value(u"rules"_qs).toObject();
}

Outcome rules(Call &call)
{
    const Firewall *firewall = find(call);
    return firewall ? jsonAnswer(rulesView(call, *firewall)) : notFound();
}

Outcome changeRules(Call &call)
{
    Firewall *firewall = find(call);
    if (!firewall)
        return notFound();
    if (const auto problems = ruleProblems(call.body); !problems.isEmpty())
        return refused(400, problems);
    firewall->rules = rulesIn(call.body);
    ++firewall->version;
    firewall->updated = call.now;
    addEvent(call.state, u"firewall_rules_update"_qs, kind, firewall->id, firewall->label, call.now);
    return jsonAnswer(rulesView(call, *firewall));
}

QJsonArray devices(Call &call)
{
    QJsonArray rows;
    for (const Instance &instance : call.state.instances)
        if (instance.firewallId == call.id())
            rows.append(deviceView(instance));
    return rows;
}

Outcome addDevice(Call &call)
{
    if (!find(call))
        return notFound();
    Instance *instance =
        instanceOf(call.state, call.body.value(u"type"_qs).toString(), call.body.value(u"id"_qs).toInteger());
    if (!instance)
        return refused(400, {{u"Device not found"_qs, u"id"_qs}});
    instance->firewallId = call.id();
    addEvent(call.state, u"firewall_device_add"_qs, kind, call.id(), find(call)->label, call.now);
    return jsonAnswer(deviceView(*instance));
}

Instance *deviceOf(Call &call)
{
    Instance *instance = instanceOf(call.state, u"linode_interface"_qs, call.id(1));
    return instance && instance->firewallId == call.id() ? instance : nullptr;
}

Outcome oneDevice(Call &call)
{
    const Instance *instance = deviceOf(call);
    return instance ? jsonAnswer(deviceView(*instance)) : notFound();
}

Outcome removeDevice(Call &call)
{
    Instance *instance = deviceOf(call);
    if (!instance)
        return notFound();
    instance->firewallId = 0;
    return jsonAnswer(QJsonObject());
}

Outcome settings(Call &)
{
    const QJsonObject none{{u"linode"_qs, QJsonValue::Null},
                           {u"nodebalancer"_qs, QJsonValue::Null},
                           {u"public_interface"_qs, QJsonValue::Null},
                           {u"vpc_interface"_qs, QJsonValue::Null}};
    return jsonAnswer(QJsonObject{{u"default_firewall_ids"_qs, none}});
}

} // namespace

QList<Operation> firewallOperations()
{
    const QString reads = u"firewall:read_only"_qs;
    const QString writes = u"firewall:read_write"_qs;
    const QString all = u"networking/firewalls"_qs;
    const QString one = all + u"/{id}"_qs;
    return {
        {.method = "GET",
         .path = all,
         .scope = reads,
         .rate = rate::list,
         .list = listFirewalls,
         .filterable = {u"id"_qs, u"label"_qs, u"tags"_qs, u"created"_qs, u"updated"_qs}},
        {.method = "POST", .path = all, .scope = writes, .run = createFirewall},
        {.method = "GET", .path = all + u"/settings"_qs, .scope = reads, .run = settings},
        {.method = "GET", .path = one, .scope = reads, .run = oneFirewall},
        {.method = "PUT", .path = one, .scope = writes, .run = changeFirewall},
        {.method = "DELETE", .path = one, .scope = writes, .run = deleteFirewall},
        {.method = "GET", .path = one + u"/rules"_qs, .scope = reads, .run = rules},
        {.method = "PUT", .path = one + u"/rules"_qs, .scope = writes, .run = changeRules},
        {.method = "GET", .path = one + u"/devices"_qs, .scope = reads, .rate = rate::list, .list = devices},
        {.method = "POST", .path = one + u"/devices"_qs, .scope = writes, .run = addDevice},
        {.method = "GET", .path = one + u"/devices/{device}"_qs, .scope = reads, .run = oneDevice},
        {.method = "DELETE", .path = one + u"/devices/{device}"_qs, .scope = writes, .run = removeDevice},
    };
}

} // namespace coder::demo
