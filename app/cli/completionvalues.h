// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/completion.h"

namespace coder {

// What is on this computer: living sessions, the plans and regions that were listed last, models of presets and
// sessions. Quick and silent: no service is asked, nothing is written.
QList<Candidate> valuesOnDisk(const QString &type, const GlobalOptions &options);

} // namespace coder
