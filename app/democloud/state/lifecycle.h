// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/state/state.h"

#include <optional>

namespace coder::demo {

// How VMs get from provisioning to running and away again: pure functions over the state. Each answers what the VM
// host has to do now. "running" means powered on, as at the provider: SSH and cloud-init come later, from the VM
// itself.

// A new VM, complete but for ids and times: provisioning starts, billing starts.
Instance &addInstance(State &state, Instance instance, const QDateTime &now);
// Ends every transition that is due.
QList<VmOrder> advance(State &state, const QDateTime &now);
// When advance() has something to do next by the clock alone; nothing = only an event can change anything.
std::optional<QDateTime> nextDue(const State &state);

QList<VmOrder> bootInstance(State &state, Instance &instance, const QDateTime &now);
QList<VmOrder> rebootInstance(State &state, Instance &instance, const QDateTime &now);
QList<VmOrder> deleteInstance(State &state, qint64 id, const QDateTime &now);

// What the VM host reports. An end that nobody ordered makes the VM offline and its running event failed.
void vmIsUp(State &state, qint64 id);
void vmHasEnded(State &state, qint64 id, const QString &why, const QDateTime &now);

// Appends an event; one without duration is a notification.
qint64 addEvent(State &state, const QString &action, const QString &entityType, qint64 entityId, const QString &label,
                const QDateTime &now, std::chrono::milliseconds duration = {});
void endEvent(State &state, qint64 id, const QDateTime &now, const QString &failure = {});
// 0-100 in the jumps and pauses a real creation shows; nothing for a notification.
std::optional<int> percentOf(const Event &event, const QDateTime &now);

} // namespace coder::demo
