// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"

namespace coder {

// Small questions to the outside that are neither provider, hub nor model.
class Web
{
public:
    virtual ~Web() = default;
    // The IPv4 address this computer is seen with, as a configurable service tells it.
    virtual Future<QString> ownAddress() = 0;
};

} // namespace coder
