// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/operations.h"

namespace coder::demo {

// profile, account and its events.
QList<Operation> accountOperations();

} // namespace coder::demo
