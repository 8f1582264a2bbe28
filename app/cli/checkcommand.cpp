// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/assembly/checkjson.h"
#include "app/assembly/checks.h"
#include "app/assembly/samplesource.h"
#include "app/cli/healthview.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "app/words/checkreport.h"
#include "app/words/checkwords.h"
#include "core/base/termination.h"

namespace coder {
namespace {

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

// The session, if it is ready.
Result<Session> readySession(CliContext &context, const QString &name)
{
    auto session = chosenSession(context, name);
    if (session && session->phase != Phase::Ready)
        return fail(ErrorCode::ModelNotReady, session->name);
    return session;
}

Result<ExamTask> taskFor(CliContext &context, const Session &session, const CheckOptions &options)
{
    const auto source = sampleSourceOf(*context.program, session);
    if (!source)
        return fail(source.error());
    ExamTask task = examTask(session, *source, options.kind);
    if (options.looking)
        task.looking = *options.looking;
    if (options.kind == ExamKind::Look)
        return task;
    const auto key = await(context.program->apiKeyOf(session.name));
    if (!key)
        return fail(key.error());
    task.endpoint.apiKey = *key;
    return task;
}

// False if it was interrupted.
bool runTo(CliContext &context, const QString &name, Examination &examination, const ExamTask &task)
{
    QEventLoop loop;
    onTermination(&loop, [&loop](int) { loop.exit(1); });
    QObject::connect(&examination, &Examination::finished, &loop, [&loop] { loop.exit(0); });
    QObject::connect(&examination, &Examination::progressed, &loop, [&] {
        const ExamProgress progress = examination.progress();
        context.out.status(Cli::tr("%1: %2 %").arg(examStageText(progress.stage)).arg(progress.percent));
    });
    QObject::connect(&examination, &Examination::holdFailed, &loop, [&](const Error &why) {
        Program &program = *context.program;
        program.store().appendEvent(name, program.clock().now(), u"hold-failed"_qs, u"check: "_qs + errorId(why.code));
        context.out.warn(Cli::tr("The VM's guard was not told of this check, so the VM counts as idle meanwhile."));
    });
    examination.start(task);
    const bool isWhole = loop.exec() == 0;
    context.out.clearStatus();
    return isWhole;
}

} // namespace

int runCheck(CliContext &context, const QString &name, const CheckOptions &options)
{
    const auto session = readySession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const auto task = taskFor(context, *session, options);
    if (!task)
        return tellError(context, task.error(), MoneyState::Rented);
    Program &program = *context.program;
    Examination examination(program.clock(), [&program] { return program.makeShell(); }, program.modelServer());
    if (!runTo(context, session->name, examination, *task))
        return ExitCancelled;
    const Checkup found = examination.result();
    context.out.resultJson(checkJson(found, session->name));
    context.out.result(reportText(checkReport(found)));
    return found.isGood() ? ExitDone : ExitFailed;
}

int runWatch(CliContext &context, const QString &name, std::chrono::seconds interval)
{
    const auto session = readySession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const auto source = sampleSourceOf(*context.program, *session);
    if (!source)
        return tellError(context, source.error(), MoneyState::Rented);
    Clock &clock = context.program->clock();
    GpuSampler sampler(clock, [&context] { return context.program->makeShell(); });
    QEventLoop loop;
    onTermination(&loop, [&loop](int) { loop.quit(); });
    std::function<void()> tell = [&] {
        const QDateTime now = clock.now();
        context.out.resultJson(momentJson(sampler, now));
        context.out.result(momentLine(sampler, now));
        clock.after(interval, &loop, tell);
    };
    sampler.start(*source, clock.now());
    clock.after(interval, &loop, tell);
    loop.exec();
    return ExitDone;
}

} // namespace coder
