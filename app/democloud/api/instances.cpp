// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/instances.h"

#include "app/democloud/api/checks.h"
#include "app/democloud/api/views.h"
#include "app/democloud/state/lifecycle.h"

namespace coder::demo {
namespace {

Instance *find(Call &call)
{
    const auto found = call.state.instances.find(call.id());
    return found == call.state.instances.end() ? nullptr : &*found;
}

QString text(const QJsonObject &body, const QString &key)
{
    return body.value(key).toString();
}

Instance instanceIn(const State &state, const QJsonObject &body)
{
    Instance instance;
    instance.label = text(body, u"label"_qs);
    instance.region = text(body, u"region"_qs);
    instance.type = text(body, u"type"_qs);
    instance.image = text(body, u"image"_qs);
    instance.tags = textsOf(body.value(u"tags"_qs));
    instance.generation = generationOf(state, body);
    instance.authorizedKeys = textsOf(body.value(u"authorized_keys"_qs));
    instance.userData = QByteArray::fromBase64(text(body.value(u"metadata"_qs).toObject(), u"user_data"_qs).toLatin1());
    instance.firewallId = qMax(qint64(0), firewallOf(state, body));
    instance.bootWanted = !instance.image.isEmpty() && body.value(u"booted"_qs).toBool(true);
    return instance;
}

QJsonArray listInstances(Call &call)
{
    QJsonArray rows;
    for (const Instance &instance : call.state.instances)
        rows.append(instanceView(instance));
    return rows;
}

Outcome createInstance(Call &call)
{
    if (const auto problems = instanceProblems(call.state, call.body); !problems.isEmpty())
        return refused(400, problems);
    if (call.state.instanceLimit > 0 && call.state.instances.size() >= call.state.instanceLimit)
        return refused(400, {{u"Account Limit reached. Please open a support ticket."_qs, {}}});
    if (const Refusal stock = stockProblem(call.body); !stock.reason.isEmpty())
        return refused(403, {stock});
    return jsonAnswer(instanceView(addInstance(call.state, instanceIn(call.state, call.body), call.now)));
}

Outcome oneInstance(Call &call)
{
    const Instance *instance = find(call);
    return instance ? jsonAnswer(instanceView(*instance)) : notFound();
}

Outcome changeInstance(Call &call)
{
    Instance *instance = find(call);
    if (!instance)
        return notFound();
    QList<Refusal> problems = tagProblems(call.body.value(u"tags"_qs));
    if (call.body.contains(u"label"_qs))
        problems += labelProblems(call.state, text(call.body, u"label"_qs), instance->id);
    if (!problems.isEmpty())
        return refused(400, problems);
    instance->label = call.body.value(u"label"_qs).toString(instance->label);
    if (call.body.value(u"tags"_qs).isArray())
        instance->tags = textsOf(call.body.value(u"tags"_qs));
    instance->updated = call.now;
    return jsonAnswer(instanceView(*instance));
}

Outcome removeInstance(Call &call)
{
    if (!find(call))
        return notFound();
    return {jsonAnswer(QJsonObject()), deleteInstance(call.state, call.id(), call.now)};
}

Outcome busy()
{
    return refused(400, {{u"Linode busy."_qs, {}}});
}

Outcome boot(Call &call)
{
    Instance *instance = find(call);
    if (!instance)
        return notFound();
    if (instance->power == Power::Running)
        return refused(400, {{u"Linode is already booted."_qs, {}}});
    if (instance->power != Power::Offline)
        return busy();
    return {jsonAnswer(QJsonObject()), bootInstance(call.state, *instance, call.now)};
}

Outcome reboot(Call &call)
{
    Instance *instance = find(call);
    if (!instance)
        return notFound();
    if (instance->power == Power::Offline)
        return boot(call);
    if (instance->power != Power::Running)
        return busy();
    return {jsonAnswer(QJsonObject()), rebootInstance(call.state, *instance, call.now)};
}

QJsonArray firewallsOfInstance(Call &call)
{
    const Instance *instance = find(call);
    const auto firewall = call.state.firewalls.constFind(instance ? instance->firewallId : 0);
    if (firewall == call.state.firewalls.constEnd())
        return {};
    return {firewallView(call.state, *firewall)};
}

} // namespace

QList<Operation> instanceOperations()
{
    const QString reads = u"linodes:read_only"_qs;
    const QString writes = u"linodes:read_write"_qs;
    const QString all = u"linode/instances"_qs;
    const QString one = all + u"/{id}"_qs;
    return {
        {.method = "GET",
         .path = all,
         .scope = reads,
         .rate = rate::list,
         .list = listInstances,
         .filterable = {u"id"_qs, u"label"_qs, u"region"_qs, u"tags"_qs, u"image"_qs, u"ipv4"_qs, u"group"_qs}},
        {.method = "POST", .path = all, .scope = writes, .rate = rate::create, .run = createInstance},
        {.method = "GET", .path = one, .scope = reads, .run = oneInstance},
        {.method = "PUT", .path = one, .scope = writes, .run = changeInstance},
        {.method = "DELETE", .path = one, .scope = writes, .run = removeInstance},
        {.method = "POST", .path = one + u"/boot"_qs, .scope = writes, .run = boot},
        {.method = "POST", .path = one + u"/reboot"_qs, .scope = writes, .run = reboot},
        {.method = "GET",
         .path = one + u"/firewalls"_qs,
         .scope = reads,
         .rate = rate::list,
         .list = firewallsOfInstance},
    };
}

} // namespace coder::demo
