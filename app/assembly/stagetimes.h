// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/paths.h"
#include "core/session/stages.h"

namespace coder {

// Times measured by earlier sessions of this plan and model; they make the estimates.
StageTimes loadStageTimes(const Paths &paths, const SessionWish &wish);
void saveStageTimes(const Paths &paths, const Session &session);

} // namespace coder
