// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/words/explain.h"
#include "core/base/error.h"

#include <QJsonValue>
#include <QString>

namespace coder {

// Where a command's words go: results to standard output, everything else to standard error. With --json only the
// JSON goes to standard output. On a terminal there is one status line that is rewritten; in a pipe there are lines.
class Output
{
public:
    Output(bool json, bool quiet);

    bool isJson() const { return m_json; }
    bool isTerminal() const { return m_isTerminal; } // standard error
    bool hasColour() const { return m_hasColour; }

    void result(const QString &text);         // standard output; not with --json
    void resultJson(const QJsonValue &value); // one line of compact JSON; only with --json
    void note(const QString &text);           // standard error; not with --quiet
    void warn(const QString &text);           // standard error, always
    void status(const QString &text);         // the line that is rewritten
    void clearStatus();

    // What happened, what it means for the money, what to do next; with --json an object {error, message, …} on
    // standard error.
    // `next` says what to do where the catalogue's step would be wrong.
    void error(const Error &error, MoneyState money, const QString &next = {});

    // A question on the terminal; empty at end of file.
    static QString ask(const QString &question);

private:
    void line(const QString &text);
    bool m_json;
    bool m_quiet;
    bool m_isTerminal;
    bool m_hasColour;
    bool m_hasStatus = false;
};

} // namespace coder
