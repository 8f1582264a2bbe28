// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/cloud.h"

namespace coder {
namespace {

// Linode's private network is 192.168.128.0/17.
bool isPrivate(const QString &address)
{
    const QStringList parts = address.split(QLatin1Char('.'));
    return parts.size() == 4 && parts.at(0) == QLatin1String("192") && parts.at(1) == QLatin1String("168")
           && parts.at(2).toInt() >= 128;
}

} // namespace

QString Instance::publicIpv4() const
{
    for (const QString &address : ipv4)
        if (!isPrivate(address))
            return address;
    return {};
}

} // namespace coder
