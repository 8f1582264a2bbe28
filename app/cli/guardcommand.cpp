// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/guardcommand.h"

#include "app/assembly/guardasking.h"
#include "app/cli/words.h"
#include "app/words/guardtext.h"
#include "core/guest/guardcommands.h"

#include <QJsonArray>

namespace coder {
namespace {

int tellError(CliContext &context, const Error &error, MoneyState money)
{
    context.out.error(error, money);
    return exitCodeFor(error);
}

Result<Session> guardedSession(CliContext &context, const QString &name)
{
    auto session = chosenSession(context, name);
    if (session && (session->phase == Phase::Destroyed || session->ip.isEmpty() || session->hostKeys.isEmpty()))
        return fail(ErrorCode::SessionUnknown, session->name);
    return session;
}

Result<GuardReport> askGuard(CliContext &context, const Session &session, const QString &command)
{
    auto report = await(coder::askGuard(*context.program, session, command, context.program.get()));
    if (!report && report.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, Cli::tr("The VM has no guard."));
    return report;
}

bool isNew(const std::optional<GuardReport> &report, const QDateTime &now)
{
    return report && report->readAt.secsTo(now) >= 0 && report->readAt.secsTo(now) < 45;
}

QString stepText(const QString &step)
{
    if (step == u"metrics"_qs)
        return Cli::tr("It can tell whether the model server is at work");
    if (step == u"limits"_qs)
        return Cli::tr("It knows its limits");
    if (step == u"armed"_qs)
        return Cli::tr("It has a token");
    if (step == u"token"_qs)
        return Cli::tr("The provider accepts the token for this VM");
    return step;
}

} // namespace

std::optional<GuardReport> currentGuard(CliContext &context, const Session &session)
{
    auto kept = context.program->store().guard(session.name);
    const bool isThere = session.isArmed && session.mayBeRented() && session.phase != Phase::Destroying;
    if (isNew(kept, context.program->clock().now()) || !isThere)
        return kept;
    const auto asked = askGuard(context, session, guest::guardStatusCommand());
    return asked ? std::optional(*asked) : kept;
}

int runWatchdogStatus(CliContext &context, const QString &name)
{
    const auto session = guardedSession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const auto report = askGuard(context, *session, guest::guardStatusCommand());
    if (!report)
        return tellError(context, report.error(), MoneyState::Rented);
    const QDateTime now = context.program->clock().now();
    QJsonObject json = report->json;
    json[u"session"] = session->name;
    json[u"protected"] = protectionOf(*session, *report, now) == Protection::Protected;
    json[u"protection"] = protectionId(protectionOf(*session, *report, now));
    context.out.resultJson(json);
    context.out.result(session->name + u": "_qs + protectionText(*session, *report, now));
    if (const QString idleness = idlenessText(*report, now); !idleness.isEmpty())
        context.out.result(idleness);
    if (!report->deleteError.isEmpty())
        context.out.warn(
            Cli::tr("The guard could not delete the VM yet: %1. It goes on trying.").arg(report->deleteError));
    return ExitDone;
}

int runWatchdogDrill(CliContext &context, const QString &name)
{
    const auto session = guardedSession(context, name);
    if (!session)
        return tellError(context, session.error(), moneyOfUnread(session.error()));
    const auto report = askGuard(context, *session, guest::guardDrillCommand());
    if (!report)
        return tellError(context, report.error(), MoneyState::Rented);
    const QJsonObject drill = report->json[u"drill"].toObject();
    const bool isGood = drill[u"result"].toString() == u"would destroy now";
    for (const QJsonValue &step : drill[u"steps"].toArray()) {
        //: %1 is what was tried, %2 whether it worked: "yes", or "no" with a reason.
        context.out.result(Cli::tr("%1: %2").arg(stepText(step[u"step"].toString()),
                                                 step[u"ok"].toBool() ? Cli::tr("yes") : Cli::tr("no")));
    }
    context.out.result(
        isGood ? Cli::tr("The guard of %1 would destroy the VM now. Nothing was destroyed.").arg(session->name)
               : Cli::tr("The guard of %1 would not destroy the VM.").arg(session->name));
    context.out.resultJson(QJsonObject{{u"session"_qs, session->name},
                                       {u"steps"_qs, drill[u"steps"]},
                                       {u"result"_qs, drill[u"result"]},
                                       {u"would_destroy"_qs, isGood}});
    return isGood ? ExitDone : ExitFailed;
}

} // namespace coder
