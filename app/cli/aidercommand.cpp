// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aidercommand.h"

#include "app/assembly/guardnotices.h"
#include "app/assembly/keeper.h"
#include "app/cli/keeper.h"
#include "core/clients/aider.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace coder {
namespace {

using namespace std::chrono_literals;

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

// A tunnel that nobody holds is opened again before aider meets a closed port.
Result<Unit> ensureTunnel(CliContext &context, const Session &session)
{
    if (awaitTunnel(context, session, 1s))
        return Unit{};
    if (const auto started = startKeeper(*context.program, session.name); !started)
        return started;
    return awaitTunnel(context, session, 20s);
}

} // namespace

int runAider(CliContext &context, const QString &name, const QStringList &arguments)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const AiderFiles files = aiderFiles(context.program->paths().aider(), session->name);
    if (session->phase != Phase::Ready || !QFileInfo::exists(files.environment))
        return tellError(context, {ErrorCode::ModelNotReady, session->name}, MoneyState::MayBeRented);
    const QStringList command = aiderCommand(files, arguments);
    if (QStandardPaths::findExecutable(command.first()).isEmpty())
        return tellError(context, {ErrorCode::ProgramMissing, command.first()}, MoneyState::Rented);
    if (const auto open = ensureTunnel(context, *session); !open)
        return tellError(context, open.error(), MoneyState::Rented);
    if (const auto guard = context.program->store().guard(session->name)) {
        const QDateTime now = context.program->clock().now();
        const bool isFresh = guard->readAt.secsTo(now) >= 0 && guard->readAt.secsTo(now) <= 60;
        if (const QString warning = guardWarning(session->name, *guard, now); isFresh && !warning.isEmpty())
            context.out.warn(warning);
    }
    context.program.reset(); // its files and locks are not aider's
    QList<QByteArray> words;
    for (const QString &word : command)
        words << word.toLocal8Bit();
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execvp(argv.front(), argv.data());
    return tellError(context, {ErrorCode::ProgramMissing, QString::fromLocal8Bit(std::strerror(errno))},
                     MoneyState::Rented);
}

} // namespace coder
