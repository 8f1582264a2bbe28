// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guest/contract.h"
#include "core/guest/guestfiles.h"
#include "core/healing/vmfacts.h"
#include "core/session/recipes/composechanges.h"
#include "core/session/recipes/guestfiles.h"
#include "core/session/recipes/healhost.h"
#include "core/session/recipes/parts.h"

// One attempt at healing: what is wrong is read from the VM, one thing is changed, the engine is started anew, and the
// model has to answer a token. The attempt is on disk before anything is done and says itself how far it came, so that
// who goes on after a kill asks the VM nothing twice and changes nothing else.
namespace coder {
using namespace recipes;
namespace {

using namespace std::chrono_literals;
using healing::Change;
using healing::FaultClass;

// Whether the attempt under way still has to be carried out.
bool isToBegin(const Session &session)
{
    return session.heal->trying() && !session.heal->trying()->isBegun;
}

// Without a fault in the log there is still what was seen: a server that is up and makes no token, or was ended.
healing::Diagnosis diagnosisOf(const Session &session, const healing::VmFacts &facts)
{
    healing::Diagnosis found = healing::diagnose(facts.symptoms);
    const HealCause cause = session.heal->cause;
    const bool isRunning = facts.symptoms.container && facts.symptoms.container->running;
    const bool isStuck = cause == HealCause::Hung || (cause == HealCause::StartFailed && isRunning);
    if (found.fault == FaultClass::Healthy && isStuck)
        found.fault = FaultClass::EngineTimeout;
    else if (!healing::isFault(found.fault) && !isRunning)
        found.fault = FaultClass::EngineDiedUnknown;
    if (found.explanation.isEmpty() || found.fault == FaultClass::EngineTimeout)
        found.explanation = QString::fromLatin1(healing::faultWords(found.fault));
    return found;
}

// Docker has started the engine again by itself: where no more than that would be done, it is awaited.
void takeDockersRestart(Session &session, const healing::VmFacts &facts)
{
    HealAttempt *attempt = session.heal->trying();
    const bool isRestart = attempt && attempt->changes.size() == 1 && attempt->changes.first().name == u"restart";
    const bool isRunning = facts.symptoms.container && facts.symptoms.container->running;
    if (isRestart && isRunning && session.heal->cause == HealCause::Crashed && facts.dockersRestarts > 0)
        attempt->isBegun = true;
}

void takeFacts(Session &session, const healing::VmFacts &facts, const RecipeTools &tools)
{
    const healing::Diagnosis diagnosis = diagnosisOf(session, facts);
    const bool isNothing = !healing::isFault(diagnosis.fault);
    if (isNothing && session.heal->cause != HealCause::StartFailed)
        return; // it is up, or on its way: the model is asked
    healing::HealingLimits limits = facts.limits;
    if (limits.gpuCount == 0)
        limits.gpuCount = session.gpus;
    chooseRemedy(
        session, diagnosis,
        [&tools](const Session &now) { return composeArguments(guestCompose(now, tools).value_or(QByteArray())); },
        limits);
    takeDockersRestart(session, facts);
}

Error whyStopped(const HealChoice &choice)
{
    return {canBeApproved(choice) ? ErrorCode::HealingAsks : ErrorCode::NotHealable, choiceText(choice)};
}

SessionAnswer takeLook(const Session &session, const Result<ExecResult> &ran, const Secret &apiKey,
                       const RecipeTools &tools)
{
    if (!ran)
        return passOrFail(ran.error());
    healing::VmFacts facts = healing::parseVmFacts(ran->out);
    if (!apiKey.isEmpty())
        facts.symptoms.log.replace(apiKey.reveal(), "***");
    Session looked = session;
    takeFacts(looked, facts, tools);
    const auto learned = [heal = looked.heal](Session &changed) { changed.heal = heal; };
    return looked.heal->choice ? SessionAnswer::failed(whyStopped(*looked.heal->choice), learned)
                               : SessionAnswer::done(learned);
}

// What was said yes to is the attempt.
SessionAnswer takeYes()
{
    return SessionAnswer::done([](Session &changed) {
        changed.heal->attempts << HealAttempt{changed.heal->choice->fault, changed.heal->choice->changes};
        changed.heal->choice.reset();
        changed.heal->isApproved = false;
    });
}

SessionStep lookStep(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey)
{
    return step(u"heal-look"_qs, [tools, apiKey](const Session &session) {
        if (session.heal->trying())
            return say(SessionAnswer::done());
        if (session.heal->choice)
            return say(session.heal->isApproved ? takeYes() : SessionAnswer::failed(whyStopped(*session.heal->choice)));
        if (apiKey->isEmpty())
            return onSuccess(tools.apiKey(session), [apiKey](const Secret &key) {
                *apiKey = key;
                return SessionAnswer::notYet();
            });
        const bool isCrash = session.heal->cause == HealCause::Crashed && session.heal->attempts.isEmpty();
        const auto which = isCrash ? healing::LogOf::Former : healing::LogOf::Newest;
        return mapped<SessionAnswer>(tools.shell->exec(healing::vmFactsCommand(guest::vllmContainer, which)),
                                     [session, tools, apiKey](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         return takeLook(session, ran, *apiKey, tools);
                                     });
    });
}

SessionAnswer takeRun(const Result<ExecResult> &ran)
{
    if (!ran)
        return passOrFail(ran.error());
    return ran->exitCode == 0
               ? SessionAnswer::done()
               : SessionAnswer::failed({ErrorCode::RemoteFailed, QString::fromUtf8(ran->err.right(400))});
}

// What is done on the VM itself, after a pause where a pause is the remedy.
SessionStep hostStep(const RecipeTools &tools)
{
    auto hasWaited = std::make_shared<bool>(false);
    return step(u"heal-host"_qs, [tools, hasWaited](const Session &session) {
        if (!isToBegin(session))
            return say(SessionAnswer::done());
        const QList<Change> &changes = session.heal->trying()->changes;
        if (const int seconds = hostWait(changes); seconds > 0 && !std::exchange(*hasWaited, true)) {
            SessionAnswer later = SessionAnswer::notYet();
            later.askAgainIn = pacedPatience(tools, std::chrono::seconds(seconds));
            return say(later);
        }
        const QString command = hostCommand(session, changes);
        if (command.isEmpty())
            return say(SessionAnswer::done());
        ExecOptions options;
        options.timeout = 5min;
        return mapped<SessionAnswer>(tools.shell->exec(command, options),
                                     [](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         return ran ? SessionAnswer::done() : passOrFail(ran.error());
                                     });
    });
}

SessionStep composeStep(const RecipeTools &tools)
{
    return step(u"heal-files"_qs, [tools](const Session &session) {
        if (!isToBegin(session))
            return say(SessionAnswer::done());
        const auto compose = guestCompose(session, tools);
        if (!compose)
            return say(SessionAnswer::failed(compose.error()));
        return mapped<SessionAnswer>(tools.shell->upload(*compose, guest::composeFile, 0600),
                                     [](const Result<Unit> &pushed) -> Result<SessionAnswer> {
                                         return pushed ? SessionAnswer::done() : passOrFail(pushed.error());
                                     });
    });
}

// A new container, also where the file says the same as before; the VM's own set-up starts it.
SessionStep restartStep(const RecipeTools &tools)
{
    return step(u"heal-restart"_qs, [tools](const Session &session) {
        if (!isToBegin(session))
            return say(SessionAnswer::done());
        return mapped<SessionAnswer>(tools.shell->exec(guest::replaceEngineCommand()),
                                     [](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         SessionAnswer answer = takeRun(ran);
                                         if (answer.kind == SessionAnswer::Kind::Done)
                                             answer.learned = [](Session &changed) {
                                                 changed.heal->trying()->isBegun = true;
                                             };
                                         return answer;
                                     });
    });
}

SessionStep settleStep(const RecipeTools &tools)
{
    return step(u"heal-done"_qs, [tools](const Session &session) {
        Session healed = session;
        settleHeal(healed);
        if (tools.keepLastGood && !healed.engineChanges.isEmpty())
            tools.keepLastGood(healed);
        return say(SessionAnswer::done([](Session &changed) { settleHeal(changed); }));
    });
}

SessionStep renamed(SessionStep made, const QString &id)
{
    made.id = id;
    return made;
}

} // namespace

QList<SessionStep> mending(const RecipeTools &tools)
{
    auto apiKey = std::make_shared<Secret>();
    return QList<SessionStep>{connectStep(tools, 10min)} + tunnelSteps(tools)
           + QList<SessionStep>{overSsh(tools, lookStep(tools, apiKey)), overSsh(tools, hostStep(tools)),
                                overSsh(tools, composeStep(tools)), overSsh(tools, restartStep(tools)),
                                renamed(engineStep(tools), u"heal-engine"_qs)}
           + answerSteps(tools, apiKey) + QList<SessionStep>{publishStep(tools, apiKey), settleStep(tools)};
}

} // namespace coder
