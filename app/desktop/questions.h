// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <QWidget>

#include <functional>

namespace coder {

// Questions that cost or save money, each a window that blocks nothing. Each names the VM, what it has cost, and what
// the answer does.

// Calls `yes` if the person agrees. Where chats of Open WebUI are lost with a VM that is said; where `canSaveChats`, to
// save them first is offered.
enum class ChatWish { Lose, Save };
void askDestroy(QWidget *parent, const QList<Session> &sessions, const QDateTime &now, bool canSaveChats,
                std::function<void(ChatWish)> yes);

// Before the latest end is moved: until when, and what that may add. Calls `yes` if the person agrees.
void askExtend(QWidget *parent, const Session &session, int seconds, const QDateTime &now, std::function<void()> yes);

// What healing would change with a person's word, and what that means. Calls `yes` if the person agrees.
void askHeal(QWidget *parent, const Session &session, std::function<void()> yes);

// A failure of an intent.
void tellFailure(QWidget *parent, const Error &why, const std::optional<Session> &session);

// What going back to the model before means: at what cost, and what is served then. Calls `yes` if the person agrees.
void askSwitchBack(QWidget *parent, const Session &session, std::function<void()> yes);

// The words of the first two and of healing, for tests: pure.
QString healText(const HealChoice &choice);
QString destroyText(const QList<Session> &sessions, const QDateTime &now);

} // namespace coder
