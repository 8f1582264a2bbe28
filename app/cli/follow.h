// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"
#include "app/cli/progressview.h"

#include <functional>

namespace coder {

// Runs the event loop and shows the session's progress until `isOver` says so of what is on disk, or until `quit` was
// called on the loop by a signal handler. Looks at every change and twice a second.
void follow(CliContext &context, const QString &name, ProgressView &view, QEventLoop &loop,
            const std::function<bool(const Session &)> &isOver);

// The same for something that a session which is there already goes through; it begins where the session stands. True
// if the end was waited for, false if a signal came first.
bool followToEnd(CliContext &context, const Session &session, const std::function<bool(const Session &)> &isOver);

} // namespace coder
