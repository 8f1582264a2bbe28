// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <functional>

namespace coder {

// What the window opens that others have made. A door that is not set has no action.
struct WindowDoors
{
    std::function<void(const QString &session)> launchAider;
    std::function<void(const QString &session)> openChat;
    std::function<void()> preferences;
    std::function<void()> wizard;
    std::function<void()> about;
    std::function<QString()> diagnostics; // text for the clipboard
    std::function<void()> support;        // shows what a support bundle would hold
    std::function<void()> quit;           // asks first
    std::function<bool()> closesToTray;   // whether closing may hide the window
    // Saves the chats of Open WebUI; calls `then` once the VMs may go, or not at all.
    std::function<void(const QList<Session> &sessions, std::function<void()> then)> saveChats;
};

} // namespace coder
