// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>

namespace coder {

// Calls `call` with SIGTERM or SIGINT in the event loop of `owner`'s thread when one arrives. For one object in a
// process at a time; the newest one counts.
void onTermination(QObject *owner, std::function<void(int signal)> call);

} // namespace coder
