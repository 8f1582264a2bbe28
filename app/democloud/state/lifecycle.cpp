// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/state/lifecycle.h"

#include "app/democloud/state/catalogue.h"

#include <algorithm>

namespace coder::demo {
namespace {

const QString linode = QStringLiteral("linode");

QDateTime later(const State &state, const QDateTime &now, std::chrono::milliseconds duration)
{
    return now.addMSecs(scaled(state, duration).count());
}

VmOrder startBooting(State &state, Instance &instance, const QDateTime &now)
{
    instance.power = Power::Booting;
    instance.vmIsUp = false;
    instance.due = later(state, now, state.durations.boot);
    instance.bootEvent =
        addEvent(state, u"linode_boot"_qs, linode, instance.id, instance.label, now, state.durations.boot);
    return {VmOrder::Kind::Start, instance.id};
}

void endTransition(State &state, Instance &instance, Power power, const QDateTime &now)
{
    instance.power = power;
    endEvent(state, instance.bootEvent, now);
    instance.bootEvent = 0;
}

std::optional<VmOrder> advanceOne(State &state, Instance &instance, const QDateTime &now)
{
    const bool isDue = instance.due.isValid() && instance.due <= now;
    if (instance.power == Power::Provisioning && isDue) {
        endTransition(state, instance, Power::Offline, now);
        if (instance.bootWanted)
            return startBooting(state, instance, now);
    } else if ((instance.power == Power::Booting || instance.power == Power::Rebooting) && isDue && instance.vmIsUp) {
        endTransition(state, instance, Power::Running, now);
    }
    return {};
}

bool waitsForClock(const Instance &instance)
{
    return instance.power == Power::Provisioning
           || ((instance.power == Power::Booting || instance.power == Power::Rebooting) && instance.vmIsUp);
}

} // namespace

Instance &addInstance(State &state, Instance instance, const QDateTime &now)
{
    instance.id = nextId(state);
    instance.interfaceId = nextId(state);
    if (instance.label.isEmpty())
        instance.label = u"linode%1"_qs.arg(instance.id);
    instance.address = nextAddress(state);
    instance.created = instance.updated = now;
    instance.power = Power::Provisioning;
    instance.due = later(state, now, state.durations.create);
    instance.bootEvent =
        addEvent(state, u"linode_create"_qs, linode, instance.id, instance.label, now, state.durations.create);
    const CataloguePlan *plan = findPlan(instance.type);
    state.bill.insert(instance.id, {plan ? hourlyPrice(*plan, instance.region) : 0, now, {}});
    return *state.instances.insert(instance.id, instance);
}

QList<VmOrder> advance(State &state, const QDateTime &now)
{
    QList<VmOrder> orders;
    for (Instance &instance : state.instances)
        if (const auto order = advanceOne(state, instance, now))
            orders.append(*order);
    return orders;
}

std::optional<QDateTime> nextDue(const State &state)
{
    std::optional<QDateTime> next;
    for (const Instance &instance : state.instances)
        if (waitsForClock(instance) && (!next || instance.due < *next))
            next = instance.due;
    return next;
}

QList<VmOrder> bootInstance(State &state, Instance &instance, const QDateTime &now)
{
    instance.bootWanted = true;
    return {startBooting(state, instance, now)};
}

QList<VmOrder> rebootInstance(State &state, Instance &instance, const QDateTime &now)
{
    instance.power = Power::Rebooting;
    instance.vmIsUp = false;
    instance.due = later(state, now, state.durations.boot);
    instance.bootEvent =
        addEvent(state, u"linode_reboot"_qs, linode, instance.id, instance.label, now, state.durations.boot);
    return {{VmOrder::Kind::Reboot, instance.id}};
}

QList<VmOrder> deleteInstance(State &state, qint64 id, const QDateTime &now)
{
    const Instance gone = state.instances.take(id);
    endEvent(state, gone.bootEvent, now, u"The Linode was deleted."_qs);
    state.bill[id].deleted = now;
    endEvent(state, addEvent(state, u"linode_delete"_qs, linode, id, gone.label, now, state.durations.boot), now);
    return {{VmOrder::Kind::Destroy, id}};
}

void vmIsUp(State &state, qint64 id)
{
    const auto instance = state.instances.find(id);
    if (instance != state.instances.end())
        instance->vmIsUp = true;
}

void vmHasEnded(State &state, qint64 id, const QString &why, const QDateTime &now)
{
    const auto instance = state.instances.find(id);
    if (instance == state.instances.end())
        return;
    instance->power = Power::Offline;
    instance->vmIsUp = false;
    instance->due = {};
    endEvent(state, std::exchange(instance->bootEvent, 0), now, why);
}

qint64 addEvent(State &state, const QString &action, const QString &entityType, qint64 entityId, const QString &label,
                const QDateTime &now, std::chrono::milliseconds duration)
{
    Event event{nextId(state), action, u"notification"_qs, {}, entityType, entityId, label, now, now, now};
    if (duration.count() > 0) {
        event.status = u"started"_qs;
        event.expected = later(state, now, duration);
        event.ended = {};
    }
    state.events.append(event);
    return event.id;
}

void endEvent(State &state, qint64 id, const QDateTime &now, const QString &failure)
{
    const auto event =
        std::find_if(state.events.begin(), state.events.end(), [id](const Event &e) { return e.id == id; });
    if (event == state.events.end())
        return;
    event->ended = now;
    event->status = failure.isEmpty() ? u"finished"_qs : u"failed"_qs;
    event->message = failure;
}

std::optional<int> percentOf(const Event &event, const QDateTime &now)
{
    if (event.status == u"notification"_qs)
        return {};
    if (event.status == u"finished"_qs)
        return 100;
    struct Point
    {
        double part;
        int percent;
    };
    static constexpr Point points[] = {{0.24, 0}, {0.46, 50}, {0.70, 59}};
    const double whole = double(qMax(qint64(1), event.created.msecsTo(event.expected)));
    const double part = double(event.created.msecsTo(event.ended.isValid() ? event.ended : now)) / whole;
    for (const Point &point : points)
        if (part < point.part)
            return point.percent;
    return 61;
}

} // namespace coder::demo
