// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/keeper.h"

#include "app/assembly/codercommand.h"
#include "app/assembly/demomode.h"
#include "core/base/files.h"

#include <QProcess>

namespace coder {
namespace {

QStringList taskArguments(KeeperTask task, const QString &name)
{
    switch (task) {
    case KeeperTask::HoldTunnel:
        return {u"tunnel"_qs, name};
    case KeeperTask::BringUp:
        return {u"--no-input"_qs, u"up"_qs, name};
    }
    return {};
}

} // namespace

Result<QString> keeperProgram()
{
    const QString program = coderProgram();
    return program.isEmpty() ? Result<QString>(fail(ErrorCode::ProgramMissing, u"coder"_qs)) : program;
}

Result<Unit> startKeeper(Program &program, const QString &name, KeeperTask task)
{
    const auto executable = keeperProgram();
    if (!executable)
        return fail(executable.error());
    const QString logFile = program.store().folder(name) + u"/keeper.log"_qs;
    touchPrivate(logFile);
    QProcess keeper;
    // startDetached makes a process session of its own: the keeper outlives the terminal that started it.
    keeper.setProgram(*executable);
    keeper.setArguments(coderCommand(program).arguments + taskArguments(task, name));
    keeper.setProcessEnvironment(program.environment()); // with what was given for this run only
    keeper.setStandardInputFile(QProcess::nullDevice());
    keeper.setStandardOutputFile(logFile, QIODevice::Append);
    keeper.setStandardErrorFile(logFile, QIODevice::Append);
    keeper.setWorkingDirectory(program.paths().project);
    if (!keeper.startDetached())
        return fail(ErrorCode::ProgramMissing, keeper.errorString());
    return Unit{};
}

} // namespace coder
