// SPDX-License-Identifier: GPL-3.0-or-later
// The screen's events wake the dispatcher of the thread that Qt takes for the program's main one. With another
// thread's, or none, a window stands still until something else happens. Qt takes the first thread that asks it
// anything, so the start is tried with Qt ever later behind the early thread, each in a process of its own.
#include "app/desktop/earlystart.h"

#include <QAbstractEventDispatcher>
#include <QGuiApplication>

#include <chrono>
#include <cstdio>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace {
using namespace std::chrono_literals;

constexpr int tries = 60;
constexpr auto step = 250us;

int startAfter(std::chrono::microseconds wait, int argc, char **argv)
{
    coder::EarlyStart early;
    std::this_thread::sleep_for(wait);
    const QGuiApplication application(argc, argv);
    const bool isWoken = QAbstractEventDispatcher::instance() != nullptr
                         && QCoreApplication::eventDispatcher() == QAbstractEventDispatcher::instance();
    early.wait();
    return isWoken ? 0 : 1;
}

bool passes(std::chrono::microseconds wait, int argc, char **argv)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(startAfter(wait, argc, argv));
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
} // namespace

int main(int argc, char **argv)
{
    int passed = 0;
    for (int i = 0; i < tries; ++i)
        passed += passes(i * step, argc, argv) ? 1 : 0;
    std::printf("%d of %d starts have the thread of main() as Qt's main thread\n", passed, tries);
    return passed == tries ? 0 : 1;
}
