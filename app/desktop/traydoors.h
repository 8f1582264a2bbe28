// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include <functional>

namespace coder {

// What tray and notifications ask of the window's side. Every door must be set. `destroy` asks the person first, naming
// each session and what it has cost. `quit` asks too and ends with QCoreApplication::exit(0): quit() is silently
// cancelled while a tray message is on the screen.
struct Doors
{
    std::function<void()> openWindow;
    std::function<void(const QString &session)> openSession;
    std::function<void(const QString &preset)> newSession; // empty = as set up
    std::function<void(const QString &session)> launchAider;
    std::function<void(const QStringList &sessions)> destroy;
    std::function<void()> quit;
};

} // namespace coder
