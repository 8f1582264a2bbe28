// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/termination.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace coder {
namespace {

constexpr quint64 terminate = 1 << 16; // an eventfd adds up: interrupts in the low half, terminations above
int wakeUp = -1;

// Handlers rather than a signalfd: a blocked signal would be inherited by child processes.
void handle(int signal)
{
    const quint64 value = signal == SIGTERM ? terminate : 1;
    [[maybe_unused]] const ssize_t written = write(wakeUp, &value, sizeof value);
}

} // namespace

void onTermination(QObject *owner, std::function<void(int)> call)
{
    if (wakeUp < 0)
        wakeUp = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(wakeUp, QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, owner, [call = std::move(call)] {
        quint64 value = 0;
        if (read(wakeUp, &value, sizeof value) > 0)
            call(value >= terminate ? SIGTERM : SIGINT);
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace coder
