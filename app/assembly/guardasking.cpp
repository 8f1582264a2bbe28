// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/guardasking.h"

#include "app/assembly/samplesource.h"
#include "core/guest/guardcommands.h"

namespace coder {
namespace {

// The connection outlives its own last answer.
void letGo(const std::shared_ptr<Shell> &shell, QObject *owner)
{
    shell->close();
    QMetaObject::invokeMethod(owner, [shell] {}, Qt::QueuedConnection);
}

Result<GuardReport> read(const Result<ExecResult> &ran, const QDateTime &now)
{
    if (!ran)
        return fail(ran.error());
    if (ran->exitCode == guest::missingGuard)
        return fail(ErrorCode::NotFound, u"guard"_qs);
    return parseGuardReport(ran->out, now);
}

} // namespace

Future<GuardReport> askGuard(Program &program, const Session &session, const QString &command, QObject *owner)
{
    const auto source = sampleSourceOf(program, session);
    if (!source)
        return answered<GuardReport>(fail(source.error()));
    const Deferred<GuardReport> answer;
    const std::shared_ptr<Shell> shell = program.makeShell();
    Clock *clock = &program.clock();
    whenDone(shell->open(source->target), owner, [shell, owner, command, answer, clock](const Result<Unit> &opened) {
        if (!opened) {
            letGo(shell, owner);
            return answer.resolve(fail(opened.error()));
        }
        whenDone(shell->exec(command), owner, [shell, owner, answer, clock](const Result<ExecResult> &ran) {
            letGo(shell, owner);
            answer.resolve(read(ran, clock->now()));
        });
    });
    return answer.future();
}

} // namespace coder
