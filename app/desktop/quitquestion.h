// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QDialog>

#include <functional>

namespace coder {

// What is known as the program is about to end: what is rented, what ends it, and how far Linode was asked.
struct QuitReading
{
    QList<Session> rented;
    QHash<QString, GuardReport> guards; // by session, of those that were heard
    CloudState state = CloudState::NotYet;
    QDateTime lastChecked;
    std::optional<Error> why; // Linode could not be asked
    QDateTime now;
};

// `isAsked` = Linode was asked just now; else what it said before counts for nothing.
QuitReading readQuit(Controller &controller, bool isAsked);
// Nothing is rented as far as is known, and Linode told so.
bool isNothingLeft(const QuitReading &reading);

// The question's words: what may cost money; of each VM what it has cost, what it will, what ends it and when; and what
// is not known.
QString quitTitle(const QuitReading &reading);
QString quitText(const QuitReading &reading);

enum class QuitAnswer { Destroy, LeaveRunning, LookAgain };
// Where a VM is rented, or may be; not called back at all on Cancel.
QDialog *askQuit(QWidget *parent, const QuitReading &reading, const std::function<void(QuitAnswer)> &answer);
// Quitting although no program can be started that goes on in the background. Calls `yes` if the person agrees.
QDialog *askQuitAlone(QWidget *parent, const Error &why, std::function<void()> yes);

} // namespace coder
