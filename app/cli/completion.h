// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

#include <functional>

namespace CLI {
class App;
}

namespace coder {

struct Candidate
{
    QString word;
    QString help; // one line, may be empty

    bool operator==(const Candidate &) const = default;
};

// What can stand where the cursor is.
struct Completion
{
    QList<Candidate> candidates;
    bool wantsFiles = false; // the shell knows best
    bool wantsFolders = false;
};

// The values an argument of that type can have (app/cli/commandparts.h, valuetype); `options` are those given so far.
using ValueSource = std::function<QList<Candidate>(const QString &type, const GlobalOptions &options)>;

// Reads the command table itself, so that it cannot differ from what the program takes. `words` are those behind the
// program's name; the last one, which may be empty, is being typed. A word "=" alone, as bash splits "--opt=value", is
// passed over. Behind "--" nothing is offered: that is another program's.
Completion complete(const CLI::App &app, const QStringList &words, const ValueSource &values);

} // namespace coder
