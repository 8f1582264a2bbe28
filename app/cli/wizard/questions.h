// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setupdesk.h"
#include "app/cli/context.h"

#include <functional>

namespace coder {

// How the questions of a page ended.
enum class Turn { Next, Back, Stop };

// Waits until the desk has the answers it asked for.
void settle(SetupDesk &desk);

// One question with a default. Stop at the end of the input, Back for "b" in every language.
Turn ask(const QString &question, const QString &otherwise, QString &answer);
// The same question until `take` says nothing against the answer.
Turn askUntil(CliContext &context, const QString &question, const QString &otherwise,
              const std::function<QString(const QString &answer)> &take);
Turn askYes(CliContext &context, const QString &question, bool &isWanted);

struct Line
{
    QString text;
    bool isOpen = true; // can be chosen
};

// A numbered list; `chosen` is an index, -1 = none yet.
Turn choose(CliContext &context, const QString &question, const QList<Line> &lines, qsizetype &chosen);

} // namespace coder
