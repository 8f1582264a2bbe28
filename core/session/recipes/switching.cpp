// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/contract.h"
#include "core/session/recipes/guestfiles.h"
#include "core/session/recipes/parts.h"

// Another performance profile on a VM that stays: the compose file is replaced and the VM's own set-up runs again,
// which finds everything done but the engine. Which profile it is, and the way back, are on disk before the first step.
namespace coder {
using namespace recipes;
namespace {

using namespace std::chrono_literals;

SessionStep composeStep(const RecipeTools &tools)
{
    return step(u"switch-files"_qs, [tools](const Session &session) {
        const auto compose = guestCompose(session, tools);
        if (!compose)
            return say(SessionAnswer::failed(compose.error()));
        return mapped<SessionAnswer>(tools.shell->upload(*compose, guest::composeFile, 0600),
                                     [](const Result<Unit> &pushed) -> Result<SessionAnswer> {
                                         return pushed ? SessionAnswer::done() : passOrFail(pushed.error());
                                     });
    });
}

SessionStep restartStep(const RecipeTools &tools)
{
    return step(u"switch-restart"_qs, [tools](const Session &) {
        return mapped<SessionAnswer>(tools.shell->exec(guest::restartEngineCommand()),
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
    made.limit = paced(tools, 45min);
    return made;
}

void settle(Session &session)
{
    const ProfileSwitch change = *session.profileSwitch;
    if (change.failed)
        session.notices << Notice{NoticeKind::SwitchUndone, change.to + u": "_qs + change.failed->detail};
    else
        session.engineChanges = besideProfile(session.engineChanges);
    session.perfProfile = change.wanted();
    session.profileSwitch.reset();
    session.phase = Phase::Ready;
    session.error.reset();
}

SessionStep settleStep()
{
    return step(u"switch-done"_qs, [](const Session &) { return say(SessionAnswer::done(settle)); });
}

} // namespace

QList<SessionStep> switching(const RecipeTools &tools)
{
    return QList<SessionStep>{connectStep(tools, 10min)} + tunnelSteps(tools)
           + QList<SessionStep>{overSsh(tools, composeStep(tools)), overSsh(tools, restartStep(tools)),
                                switchedEngineStep(tools)}
           + answerSteps(tools, std::make_shared<Secret>()) + QList<SessionStep>{settleStep()};
}

} // namespace coder
