// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"

#include <QList>

namespace coder {

// Every code there is, in the order of its declaration.
QList<ErrorCode> allErrorCodes();

} // namespace coder
