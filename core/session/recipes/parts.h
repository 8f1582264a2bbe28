// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guest/progress.h"
#include "core/session/recipes/recipe.h"

// What the recipes share; not for use outside them.
namespace coder::recipes {

inline Future<SessionAnswer> say(SessionAnswer answer)
{
    return answered<SessionAnswer>(std::move(answer));
}

// An answer made of a service's result; an error ends the step.
template<class T, class Take>
Future<SessionAnswer> onSuccess(Future<T> &&future, Take take)
{
    return mapped<SessionAnswer>(std::move(future),
                                 [take = std::move(take)](const Result<T> &result) -> Result<SessionAnswer> {
                                     return result ? take(*result) : SessionAnswer::failed(result.error());
                                 });
}

// Not yet, and the session shows why.
inline SessionAnswer obstacle(const Error &why)
{
    return SessionAnswer::notYet(why, [why](Session &session) { session.error = why; });
}

// True where asking again can help: the wire, the provider's weather, a VM that is still coming up.
bool isPassing(ErrorCode code);

// The error; not yet where asking again can help.
SessionAnswer passOrFail(const Error &why);

SessionStep step(const QString &id, std::function<Future<SessionAnswer>(const Session &)> ask);

// A step that asks over SSH before there is a tunnel, when nobody but it keeps the connection up: one that was lost, as
// by a restart of the VM, is opened again, for ten minutes.
SessionStep overSsh(const RecipeTools &tools, SessionStep step);

QStringList sessionTags(const Session &session, const Install &install);
ShellTarget shellTarget(const Session &session, const RecipeTools &tools);
ModelEndpoint modelEndpoint(const Session &session, const Secret &apiKey);

// Groups of steps, in the order of the bring-up.
QList<SessionStep> preflightSteps(const RecipeTools &tools);
QList<SessionStep> rentSteps(const RecipeTools &tools);
QList<SessionStep> trustSteps(const RecipeTools &tools);
// The guard on the VM has its limits and a token, and was read back; a notice where it has not.
QList<SessionStep> armingSteps(const RecipeTools &tools);
QList<SessionStep> guestSteps(const RecipeTools &tools);
// All files of the VM's set-up anew, as the session is to be served now.
SessionStep switchedFilesStep(const RecipeTools &tools);
// The hub's word on a model: `take` gets it, or why there is none. Refusals come as errors of their own.
using TakeModel = std::function<SessionAnswer(const Session &, const Result<HubModel> &)>;
SessionStep hubStep(const RecipeTools &tools, const QString &id, std::function<QString(const Session &)> modelOf,
                    TakeModel take);
SessionStep connectStep(const RecipeTools &tools, std::chrono::milliseconds limit);
// What the VM sees this computer with, and our own firewall narrowed to it.
QList<SessionStep> narrowSteps(const RecipeTools &tools);
// Our own firewall admits the address this computer has now; a firewall the user named is only looked at.
SessionStep admitAgainStep(const RecipeTools &tools);
// A limit that was thought out for a real VM, for one whose world goes faster.
std::chrono::milliseconds paced(const RecipeTools &tools, std::chrono::milliseconds limit);
// How long something of the provider's is waited for that may not come at all; at least two seconds.
std::chrono::seconds pacedPatience(const RecipeTools &tools, std::chrono::seconds patience);
// A create call whose answer got lost may be carried out late, and its VM be listed later still.
inline constexpr std::chrono::seconds lateCreate{120};
QList<SessionStep> tunnelSteps(const RecipeTools &tools);
// The right model is served, and has answered one token.
QList<SessionStep> answerSteps(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey);
// Until the engine says that it is healthy; the VM is asked in between whether its container died.
SessionStep engineStep(const RecipeTools &tools);
// Writes what other programs read of a ready session, and makes it ready.
SessionStep publishStep(const RecipeTools &tools, const std::shared_ptr<Secret> &apiKey);
// One look at the VM's own progress: done where `isReached` says so of it. `missing` counts how often there was no
// progress file although cloud-init had failed.
Future<SessionAnswer> readProgress(const RecipeTools &tools, bool (*isReached)(const guest::GuestProgress &),
                                   const std::shared_ptr<int> &missing);

} // namespace coder::recipes
