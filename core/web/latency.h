// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/future.h"

#include <QObject>

namespace coder {

// How far away a computer is: the milliseconds until it accepted a TCP connection, name look-up not counted. Only a
// hint for sorting. Errors: NetworkUnreachable, Timeout (three seconds).
Future<qint64> connectTime(Clock &clock, const QString &host, quint16 port, QObject *owner);

// The provider's object storage in a region answers on port 443 where the region has one: the nearest thing to a VM
// there that can be asked without renting anything.
QString probeHost(const QString &region);

} // namespace coder
