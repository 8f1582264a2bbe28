// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/environment.h"

#include <QStringList>
#include <chrono>
#include <optional>

namespace coder::demo {

// The demo cloud that `--demo` uses: one a state folder, shared by all programs of the user, started when none runs.

struct BackgroundOptions
{
    QString stateFolder;
    double speed = 60;
    QString program;                      // empty = the running program
    std::optional<QStringList> scenarios; // to be played from now on; nothing = as it is
    // It ends by itself after so long without a request and without a VM.
    std::chrono::seconds idleExit{1800};
    std::chrono::seconds patience{20}; // until it says that it is ready
};

// Where the demo cloud of this folder is, starting it if need be: a process in a session of its own, that outlives the
// caller. Of several callers at once one starts it and the others wait for him. Blocks, a second at most as a rule.
// ProgramMissing, FileUnwritable, Timeout, BadAnswer (it ended at once: detail is what it said).
// InvalidInput for a scenario that is none. The speed of one that runs already is not changed.
Result<Environment> ensureDemoCloud(const BackgroundOptions &options);

// Ends the demo cloud of this folder and its VMs, and waits for that. NotFound if none runs.
Result<Unit> stopDemoCloud(const QString &stateFolder);

} // namespace coder::demo
