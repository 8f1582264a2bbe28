// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/operations.h"

namespace coder::demo {

// What can be rented and where: regions, availability, plans, images.
QList<Operation> catalogueOperations();

} // namespace coder::demo
