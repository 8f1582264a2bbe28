// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/background.h"

#include "app/democloud/launch.h"
#include "app/democloud/remote.h"
#include "app/democloud/scenario/scenario.h"
#include "app/democloud/statefolder.h"
#include "core/base/files.h"

#include <QFile>
#include <csignal>
#include <poll.h>
#include <unistd.h>

extern "C" { // glibc 2.36 forgot to say so itself
#include <sys/pidfd.h>
}

namespace coder::demo {
namespace {

constexpr int endWaitMs = 15000;

QStringList argumentsFor(const BackgroundOptions &options)
{
    QStringList arguments{options.program.isEmpty() ? QFile::symLinkTarget(u"/proc/self/exe"_qs) : options.program,
                          u"demo-cloud"_qs,
                          u"--state"_qs,
                          options.stateFolder,
                          u"--speed"_qs,
                          QString::number(options.speed),
                          u"--idle-exit"_qs,
                          u"%1s"_qs.arg(options.idleExit.count())};
    if (options.scenarios && !options.scenarios->isEmpty())
        arguments << u"--scenario"_qs << *options.scenarios;
    return arguments;
}

bool endsInTime(int process)
{
    pollfd wait{process, POLLIN, 0};
    return poll(&wait, 1, endWaitMs) > 0;
}

// By a handle on the process, so that the pid cannot become someone else's in between.
Result<Unit> end(const Served &served)
{
    const int process = pidfd_open(pid_t(served.pid), 0);
    if (process < 0 || startTimeOf(served.pid) != served.started) {
        if (process >= 0)
            close(process);
        return fail(ErrorCode::NotFound, u"process %1"_qs.arg(served.pid));
    }
    pidfd_send_signal(process, SIGTERM, nullptr, 0);
    bool ended = endsInTime(process);
    if (!ended) {
        pidfd_send_signal(process, SIGKILL, nullptr, 0);
        ended = endsInTime(process);
    }
    close(process);
    return ended ? Result<Unit>(Unit{}) : fail(ErrorCode::Timeout, u"process %1 does not end"_qs.arg(served.pid));
}

} // namespace

Result<Environment> ensureDemoCloud(const BackgroundOptions &options)
{
    const QStringList unknown = unknownScenarios(options.scenarios.value_or(QStringList()));
    if (!unknown.isEmpty())
        return fail(ErrorCode::InvalidInput, unknownScenarioWords(unknown));
    if (!makePrivateFolder(options.stateFolder))
        return fail(ErrorCode::FileUnwritable, options.stateFolder);
    const auto turn = FileLock::take(startPath(options.stateFolder), FileLock::Wait::Yes);
    if (!turn)
        return fail(turn.error());
    auto served = readServed(options.stateFolder);
    if (served && options.scenarios)
        if (const auto played = playScenarios(served->environment, *options.scenarios); !played)
            return fail(played.error());
    if (served)
        return std::move(served->environment);
    if (served.error().code != ErrorCode::NotFound)
        return fail(served.error());
    const auto line = launchDetached(argumentsFor(options), logPath(options.stateFolder), options.patience);
    if (!line)
        return fail(line.error());
    return environmentFrom(*line);
}

Result<Unit> stopDemoCloud(const QString &stateFolder)
{
    const auto turn = FileLock::take(startPath(stateFolder), FileLock::Wait::Yes);
    if (!turn)
        return fail(ErrorCode::NotFound, stateFolder);
    const auto served = readServed(stateFolder);
    return served ? end(*served) : fail(served.error());
}

} // namespace coder::demo
