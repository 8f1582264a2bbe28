// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/operations.h"

namespace coder::demo {

// linode/instances: create, list, get, change, delete, boot, reboot.
QList<Operation> instanceOperations();

} // namespace coder::demo
