// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>

namespace coder::demo {

// Calls `call` in the event loop of `owner`'s thread when SIGTERM or SIGINT arrives. For one object in a process.
void onTermination(QObject *owner, std::function<void()> call);

} // namespace coder::demo
