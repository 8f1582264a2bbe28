// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

namespace coder {

// IPv4 addresses and networks as firewalls write them: "203.0.113.7", "203.0.113.0/24". Dotted decimal only, without
// leading zeros or short forms.
std::optional<quint32> ipv4(const QString &address);
// Whether the network holds the address; false where either is something else.
bool isInNetwork(const QString &address, const QString &network);

} // namespace coder
