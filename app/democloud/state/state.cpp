// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/state/state.h"

#include <algorithm>

namespace coder::demo {
namespace {

constexpr int addresses = 254 * 250; // 127.0.0.2 to 127.0.249.255, less .0 and .255

QString addressAt(int number)
{
    return u"127.0.%1.%2"_qs.arg(number / 254).arg(1 + number % 254);
}

bool isTaken(const State &state, const QString &address)
{
    return std::any_of(state.instances.begin(), state.instances.end(),
                       [&](const Instance &instance) { return instance.address == address; });
}

} // namespace

QString powerName(Power power)
{
    switch (power) {
    case Power::Provisioning:
        return u"provisioning"_qs;
    case Power::Booting:
        return u"booting"_qs;
    case Power::Running:
        return u"running"_qs;
    case Power::Rebooting:
        return u"rebooting"_qs;
    case Power::Offline:
        return u"offline"_qs;
    }
    return {};
}

qint64 nextId(State &state)
{
    return ++state.lastId;
}

QString nextAddress(State &state)
{
    QString address;
    do {
        address = addressAt(state.lastAddress);
        state.lastAddress = 1 + state.lastAddress % addresses;
    } while (isTaken(state, address));
    return address;
}

std::chrono::milliseconds scaled(const State &state, std::chrono::milliseconds duration)
{
    return std::chrono::milliseconds(qMax(qint64(1), qint64(double(duration.count()) / state.speed)));
}

} // namespace coder::demo
