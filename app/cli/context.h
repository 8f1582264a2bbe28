// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "app/cli/output.h"
#include "core/config/config.h"
#include "core/config/launch.h"

#include <QEventLoop>

namespace coder {

// Exit codes of every command.
enum ExitCode {
    ExitDone = 0,
    ExitFailed = 1,
    ExitUsage = 2,
    ExitNothing = 3,
    ExitRefused = 4,
    ExitCancelled = 5,
    ExitUnknown = 6, // money may be running
};

struct GlobalOptions
{
    bool json = false;
    bool quiet = false;
    bool demo = false;
    bool noInput = false;
    QString profile;
};

// What a command gets: the options all have, the program, and the way to speak.
struct CliContext
{
    GlobalOptions options;
    Output &out;
    std::unique_ptr<Program> program;

    bool mayAsk() const; // standard input is a terminal and --no-input was not given
};

// Waits for an answer; the event loop runs meanwhile. For commands, which have nothing else to do.
template<class T>
Result<T> await(Future<T> &&future)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    whenDone(std::move(future), &loop, [&](const Result<T> &result) {
        answer = result;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

// The code for an error, where nothing is rented because of this command.
int exitCodeFor(const Error &error);

// The session meant: the name given, else the one `.aider-env` in the working directory points to, else the only
// living one. SessionUnknown with an empty detail = there is none; SessionAmbiguous names them.
Result<Session> chosenSession(CliContext &context, const QString &name);

// What is known of the money where that fails: a session whose record cannot be read may well have a VM.
MoneyState moneyOfUnread(const Error &why);

// The settings of `.env` and the environment, with what is wrong in them. In the demo what is missing has a default.
Result<ConfigReading> readSettings(CliContext &context);

// The wish of `.env` and the environment for a session of this name. In the demo what is missing has a default.
Result<SessionWish> wishFromConfig(CliContext &context, const QString &name, const LaunchOverrides &overrides);

} // namespace coder
