// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/assembly/demomode.h"
#include "app/assembly/webhook.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "app/words/translations.h"
#include "core/base/log.h"
#include "core/base/ownenvironment.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace coder {
namespace {

constexpr std::chrono::seconds webhookPatience{5}; // a command that ends leaves no message behind, and waits for none

int run(const Invocation &invocation)
{
    Output out(invocation.options.json, invocation.options.quiet);
    if (invocation.plain)
        return invocation.plain(out, invocation.options);
    if (invocation.options.demo)
        if (const auto entered = enterDemo(invocation.options.profile); !entered) {
            out.error(entered.error(), MoneyState::NothingRented);
            return exitCodeFor(entered.error());
        }
    auto program =
        Program::make({invocation.options.demo, invocation.options.profile, QDir::currentPath()}, ownEnvironment());
    if (!program) {
        out.error(program.error(), MoneyState::NothingRented);
        return exitCodeFor(program.error());
    }
    openLog((*program)->paths().log());
    CliContext context{invocation.options, out, std::move(*program)};
    const int code = invocation.command(context);
    webhookOf(*context.program).finish(webhookPatience);
    return code;
}

// The command's name; empty if there is none.
QString commandOf(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--profile") == 0)
            ++i;
        else if (argv[i][0] != '-')
            return QString::fromUtf8(argv[i]);
    }
    return {};
}

// Hands on what stands behind "--".
bool handsOn(const QString &command)
{
    static const QStringList commands{u"aider"_qs, u"ssh"_qs, u"complete"_qs};
    return commands.contains(command);
}

// What no command could mean: an empty word, as an unset variable of a script leaves it, would stand for "no name
// given" and so for another session; one that is no UTF-8 would name another file. Empty = nothing.
QString oddWord(int argc, char **argv)
{
    bool isOurs = true; // and not another program's
    for (int i = 1; i < argc; ++i) {
        const QByteArray word(argv[i]);
        isOurs = isOurs && (word != "--" || !handsOn(commandOf(i, argv)));
        if (isOurs && word.isEmpty())
            return Cli::tr("Argument %1 is empty. Leave it out, or look whether a variable is not set.").arg(i);
        if (!QUtf8StringView(word).isValidUtf8())
            return Cli::tr("Argument %1 is not text in UTF-8: \"%2\".").arg(i).arg(QString::fromUtf8(word));
    }
    return {};
}

// Takes what stands behind "--" off the command line, where it is another program's. Elsewhere "--" only says that what
// follows is no option.
QStringList takeRest(int &argc, char **argv)
{
    QStringList rest;
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--") != 0)
            continue;
        if (!handsOn(commandOf(i, argv)))
            return {};
        for (int j = i + 1; j < argc; ++j)
            rest << QString::fromLocal8Bit(argv[j]);
        argc = i;
    }
    return rest;
}

// What programs read is English in every language.
bool wantsJson(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *word) { return qstrcmp(word, "--json") == 0; });
}

} // namespace

int runCli(int argc, char **argv)
{
    ownEnvironment(); // before the first child: none inherits a token
    Invocation invocation;
    invocation.rest = takeRest(argc, argv);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"linode-llm-coder"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(CODER_VERSION));
    speak(wantsJson(argc, argv) ? u"en"_qs : QString());
    if (const QString odd = oddWord(argc, argv); !odd.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(odd));
        return ExitUsage;
    }
    CLI::App app{programSummary, "coder"};
    addCommands(app, invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? ExitDone : ExitUsage;
    }
    return invocation.command || invocation.plain ? run(invocation) : invocation.exitCode;
}

} // namespace coder
