// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/error.h"
#include "core/session/session.h"

#include <QString>

namespace coder {

// What a failure means for the money.
enum class MoneyState {
    NothingRented, // no VM was made
    Rented,        // a VM runs as before and is billed
    MayBeRented,   // it is not known whether a VM was made
    StillRented,   // a VM was to be destroyed and is not yet
    Destroyed,     // the VM is proved gone
};

// A failure in words: what happened, what it means for the money, what to do next. Whole sentences, each with its full
// stop; none is empty. The error's own detail is for "Details" and is not in here.
struct Explanation
{
    QString title;
    QString money;
    QString next;
};

Explanation explain(const Error &error, MoneyState money);

// The same for somebody at the window, who is not sent to a command line.
Explanation explainAtWindow(const Error &error, MoneyState money);

QString moneySentence(MoneyState money);

// The lines of a detail that tell something: a program's last words can be sixty lines of progress and stack. At most
// six, without the prefixes of vLLM's log and the terminal's colours.
QStringList keyLines(const QString &detail);

// What is rented because of a session, as far as its file tells.
MoneyState moneyStateOf(const Session &session);

} // namespace coder
