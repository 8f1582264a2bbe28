// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ipv4.h"

#include <QStringList>

namespace coder {

std::optional<quint32> ipv4(const QString &address)
{
    const QStringList parts = address.split(u'.');
    if (parts.size() != 4)
        return {};
    quint32 value = 0;
    for (const QString &part : parts) {
        bool isNumber = false;
        const uint byte = part.toUInt(&isNumber);
        if (!isNumber || byte > 255 || part != QString::number(byte))
            return {};
        value = value << 8U | byte;
    }
    return value;
}

bool isInNetwork(const QString &address, const QString &network)
{
    const auto asked = ipv4(address);
    const auto base = ipv4(network.section(u'/', 0, 0));
    bool isNumber = false;
    const int bits = network.section(u'/', 1).toInt(&isNumber);
    if (!asked || !base || !isNumber || bits < 0 || bits > 32)
        return false;
    const quint32 mask = bits == 0 ? 0 : ~quint32(0) << (32 - bits);
    return (*asked & mask) == (*base & mask);
}

} // namespace coder
