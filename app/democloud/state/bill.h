// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/state/state.h"
#include "core/base/money.h"

namespace coder::demo {

// Started hours of everything that ran, powered on or not: each VM is rounded up to whole hours, at least one.
int startedHours(const Usage &usage, const QDateTime &now);
Money uninvoiced(const State &state, const QDateTime &now);

} // namespace coder::demo
