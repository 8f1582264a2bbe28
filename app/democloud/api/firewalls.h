// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/operations.h"

namespace coder::demo {

// networking/firewalls, their rules and devices.
QList<Operation> firewallOperations();

} // namespace coder::demo
