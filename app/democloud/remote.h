// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/environment.h"

#include <QStringList>

namespace coder::demo {

// Has a demo cloud that serves play these scenarios instead of its present ones; needs a QCoreApplication and blocks
// until it says so. NetworkUnreachable, BadAnswer.
Result<Unit> playScenarios(const Environment &cloud, const QStringList &names);

} // namespace coder::demo
