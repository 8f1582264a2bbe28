// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/modelquestion.h"

namespace coder {
namespace {

void take(const Deferred<VettedModel> &answer, const Session &session, const EngineSwitch &change,
          const ModelChoice &choice, const Result<HubModel> &model)
{
    if (!model)
        return answer.resolve(fail(model.error()));
    answer.resolve(vetModel(session, change.to, choice, *model));
}

} // namespace

Future<VettedModel> askAboutModel(Program &program, const Session &session, const ModelChoice &choice)
{
    const Deferred<VettedModel> answer;
    const auto change = switchFor(session, {{}, choice});
    if (!change) {
        answer.resolve(fail(change.error()));
        return answer.future();
    }
    // Most models need no token; one that is missing where it is needed is the hub's to say.
    whenDone(program.tokens().hubToken(program.hubEndpoint()), &program,
             [=, &program, change = *change](const Result<FoundToken> &found) {
                 const auto token = found ? std::optional(found->token) : std::nullopt;
                 whenDone(program.hub().model(choice.model, token), &program,
                          [=](const Result<HubModel> &model) { take(answer, session, change, choice, model); });
             });
    return answer.future();
}

} // namespace coder
