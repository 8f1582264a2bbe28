// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keeper.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

namespace coder {
namespace {

QStringList globalArguments(const GlobalOptions &options)
{
    QStringList arguments;
    if (options.demo)
        arguments << u"--demo"_qs;
    if (!options.profile.isEmpty())
        arguments << u"--profile"_qs << options.profile;
    return arguments;
}

} // namespace

Result<Unit> startKeeper(CliContext &context, const QString &name)
{
    const QString logFile = context.program->store().folder(name) + u"/keeper.log"_qs;
    touchPrivate(logFile);
    QProcess keeper;
    // setsid: the keeper outlives the terminal that started it.
    keeper.setProgram(QCoreApplication::applicationFilePath());
    keeper.setArguments(globalArguments(context.options) + QStringList{u"tunnel"_qs, name});
    keeper.setStandardInputFile(QProcess::nullDevice());
    keeper.setStandardOutputFile(logFile, QIODevice::Append);
    keeper.setStandardErrorFile(logFile, QIODevice::Append);
    keeper.setWorkingDirectory(context.program->paths().project);
    if (!keeper.startDetached())
        return fail(ErrorCode::ProgramMissing, keeper.errorString());
    return Unit{};
}

Result<Unit> awaitTunnel(CliContext &context, const Session &session, std::chrono::seconds patience)
{
    const ModelEndpoint endpoint{QUrl(u"http://127.0.0.1:%1"_qs.arg(session.localPort)), {}};
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < std::chrono::milliseconds(patience).count()) {
        if (await(context.program->modelServer().health(endpoint)))
            return Unit{};
        QEventLoop pause;
        QTimer::singleShot(100, &pause, &QEventLoop::quit);
        pause.exec();
    }
    return fail(ErrorCode::Timeout, session.endpoint());
}

} // namespace coder
