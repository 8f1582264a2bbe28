// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/guestfiles.h"
#include "core/session/recipes/parts.h"

// Another performance profile or another model on a VM that stays: its files are replaced and the VM's own set-up runs
// again, which finds everything done but the weights of a model that is new, and the engine. What it is to be, and the
// way back, are on disk before the first step.
namespace coder {
using namespace recipes;
namespace {

using namespace std::chrono_literals;

// On the way back the weights are there: they were served.
QString restartCommand(const EngineSwitch &change)
{
    if (!change.asked)
        return guest::restartEngineCommand();
    const bool isBack = change.failed || change.asked->isBack();
    return guest::switchModelCommand(isBack ? guest::Weights::There : guest::Weights::ToFetch);
}

SessionStep restartStep(const RecipeTools &tools)
{
    return step(u"switch-restart"_qs, [tools](const Session &session) {
        return mapped<SessionAnswer>(tools.shell->exec(restartCommand(*session.engineSwitch)),
                                     [](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         if (!ran)
                                             return passOrFail(ran.error());
                                         if (ran->exitCode != 0)
                                             return SessionAnswer::failed(
                                                 {ErrorCode::RemoteFailed, QString::fromUtf8(ran->err.right(400))});
                                         return SessionAnswer::done();
                                     });
    });
}

SessionStep switchedEngineStep(const RecipeTools &tools)
{
    auto missing = std::make_shared<int>(0);
    auto made = step(u"switch-engine"_qs, [tools, missing](const Session &) {
        return readProgress(tools, [](const guest::GuestProgress &progress) { return progress.ready; }, missing);
    });
    made.interval = 500ms;
    made.limit = paced(tools, 90min); // weights may have to be fetched
    return made;
}

SessionStep settleStep()
{
    return step(u"switch-done"_qs, [](const Session &) { return say(SessionAnswer::done(settleSwitch)); });
}

} // namespace

QList<SessionStep> switching(const RecipeTools &tools)
{
    auto apiKey = std::make_shared<Secret>();
    return QList<SessionStep>{connectStep(tools, 10min)} + tunnelSteps(tools)
           + QList<SessionStep>{overSsh(tools, switchedFilesStep(tools)), overSsh(tools, restartStep(tools)),
                                switchedEngineStep(tools)}
           + answerSteps(tools, apiKey) + QList<SessionStep>{publishStep(tools, apiKey), settleStep()};
}

} // namespace coder
