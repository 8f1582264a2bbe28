// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/leftovers.h"

#include <QString>

namespace coder {

QString leftoverKindText(LeftoverKind kind); // "VM", "Firewall", …
// What it costs, or that it costs nothing, or that this is not known.
QString leftoverCostText(const Leftover &leftover, const QDateTime &now);
// What the token may not list, as a whole sentence; empty where all was listed.
QString unaskedText(const QList<LeftoverKind> &kinds);

} // namespace coder
