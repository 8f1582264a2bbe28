// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/signals.h"

#include <QSocketNotifier>
#include <csignal>
#include <sys/eventfd.h>
#include <unistd.h>

namespace coder::demo {
namespace {

int wakeUp = -1;

// Handlers rather than a signalfd: a blocked signal would be inherited by the VMs' processes.
void handle(int)
{
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t written = write(wakeUp, &one, sizeof one);
}

} // namespace

void onTermination(QObject *owner, std::function<void()> call)
{
    wakeUp = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(wakeUp, QSocketNotifier::Read, owner);
    QObject::connect(notifier, &QSocketNotifier::activated, owner, [call = std::move(call)] {
        quint64 count = 0;
        if (read(wakeUp, &count, sizeof count) > 0)
            call();
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace coder::demo
