// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/operations.h"

namespace coder::demo {

// profile/tokens: mint, list, revoke.
QList<Operation> tokenOperations();

} // namespace coder::demo
