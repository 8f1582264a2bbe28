// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/hold.h"
#include "core/session/recipes/parts.h"

// From an engine that was started to a model that answers.
namespace coder::recipes {
namespace {

using namespace std::chrono_literals;

SessionAnswer takeModels(const Session &session, const QList<ServedModel> &models)
{
    for (const ServedModel &model : models)
        if (model.id == session.wish.servedModelName)
            return SessionAnswer::done(
                [length = model.maxModelLen](Session &changed) { changed.maxModelLen = length; });
    return SessionAnswer::failed({ErrorCode::ModelFailed, u"another model is served"_qs});
}

SessionStep modelsStep(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey)
{
    auto made = step(u"models"_qs, [tools, apiKey](const Session &session) {
        if (apiKey->isEmpty())
            return onSuccess(tools.apiKey(session), [apiKey](const Secret &key) {
                *apiKey = key;
                return SessionAnswer::notYet();
            });
        return mapped<SessionAnswer>(tools.services.modelServer->models(modelEndpoint(session, *apiKey)),
                                     [session](const Result<QList<ServedModel>> &models) -> Result<SessionAnswer> {
                                         return models ? takeModels(session, *models) : passOrFail(models.error());
                                     });
    });
    made.interval = 250ms;
    return made;
}

SessionAnswer atOnce()
{
    SessionAnswer again = SessionAnswer::notYet();
    again.askAgainIn = 0ms;
    return again;
}

// Ready means that the served model answered a token, not that a port is open. The guard is told of the question first:
// it is nobody's work.
SessionStep answerStep(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey)
{
    auto isToldOf = std::make_shared<bool>(false);
    auto made = step(u"answer"_qs, [tools, apiKey, isToldOf](const Session &session) {
        if (!std::exchange(*isToldOf, true))
            return onSuccess(tellProbe(*tools.shell, {}), [](const Unit &) { return atOnce(); });
        *isToldOf = false; // each question is told of
        ChatRequest request{session.wish.servedModelName, {{u"user"_qs, u"Say ok."_qs}}, 1};
        return mapped<SessionAnswer>(tools.services.modelServer->chat(modelEndpoint(session, *apiKey), request),
                                     [](const Result<ChatAnswer> &answer) -> Result<SessionAnswer> {
                                         return answer ? SessionAnswer::done() : passOrFail(answer.error());
                                     });
    });
    made.interval = 500ms;
    made.limit = paced(tools, 2min);
    made.overdue = Error{ErrorCode::ModelNotReady, u"it is healthy but gave no token"_qs};
    return made;
}

} // namespace

// Readiness is asked of the model twice a second; in between the VM is asked whether its container died.
SessionStep engineStep(const RecipeTools &tools)
{
    auto turn = std::make_shared<int>(0);
    auto missing = std::make_shared<int>(0);
    auto made = step(u"engine"_qs, [tools, turn, missing](const Session &session) {
        if (++*turn % 4 == 0)
            return readProgress(tools, [](const guest::GuestProgress &) { return false; }, missing);
        return mapped<SessionAnswer>(tools.services.modelServer->health(modelEndpoint(session, {})),
                                     [](const Result<Unit> &health) -> Result<SessionAnswer> {
                                         return health ? SessionAnswer::done() : passOrFail(health.error());
                                     });
    });
    made.interval = 250ms;
    made.limit = paced(tools, 45min);
    return made;
}

SessionStep publishStep(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey)
{
    return step(u"publish"_qs, [tools, apiKey](const Session &session) {
        Session ready = session;
        ready.phase = Phase::Ready;
        ready.error.reset();
        if (!ready.readyAt.isValid())
            ready.readyAt = tools.services.clock->now();
        if (const auto published = tools.publish(ready, *apiKey); !published)
            return say(SessionAnswer::failed(published.error()));
        return say(SessionAnswer::done([ready](Session &changed) { changed = ready; }));
    });
}

QList<SessionStep> answerSteps(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey)
{
    return {modelsStep(tools, apiKey), answerStep(tools, apiKey)};
}

} // namespace coder::recipes
