// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/session/modelvetting.h"
#include "core/session/recipes/composechanges.h"
#include "core/session/recipes/guestfiles.h"
#include "core/session/recipes/parts.h"

// Whether a VM can serve another model, while it goes on serving its own: nothing is touched. What the model is to be
// served with is known at the end, and in the session's record.
namespace coder {
using namespace recipes;
namespace {

using namespace std::chrono_literals;

constexpr qint64 spareBytes = 2LL << 30; // for the engine's caches and logs

// An unreachable hub does not stop a switch: the VM asks it again, and goes back where that fails. One that refuses
// the model does.
SessionAnswer takeModel(const Session &session, const Result<HubModel> &model)
{
    const bool isUnreachable = !model && model.error().code == ErrorCode::HubUnreachable;
    if (!model && !isUnreachable)
        return SessionAnswer::failed(model.error());
    const EngineSwitch &change = *session.engineSwitch;
    const auto vetted =
        vetModel(session, change.to, *change.asked, model ? std::optional<HubModel>(*model) : std::nullopt);
    if (!vetted)
        return SessionAnswer::failed(vetted.error());
    return SessionAnswer::done(
        [to = vetted->to, why = isUnreachable ? model.error().detail : QString(), isUnreachable](Session &changed) {
            changed.engineSwitch->to = to;
            if (isUnreachable)
                changed.notices << Notice{NoticeKind::HubNotAsked, why};
        });
}

SessionStep modelStep(const RecipeTools &tools)
{
    return hubStep(
        tools, u"switch-model"_qs, [](const Session &session) { return session.engineSwitch->to.model; }, takeModel);
}

QString gibText(qint64 bytes)
{
    return QString::number(double(bytes) / double(1LL << 30), 'f', 1) + u" GiB"_qs;
}

// A room that is not told is found out by the VM itself.
SessionAnswer takeRoom(qint64 weightBytes, const Result<ExecResult> &ran)
{
    if (!ran)
        return passOrFail(ran.error());
    const auto room = guest::parseWeightRoom(ran->out);
    if (!room || weightBytes == 0) {
        log().warn("the room for the weights is not known");
        return SessionAnswer::done();
    }
    const qint64 needed = std::max<qint64>(0, weightBytes - room->haveBytes);
    if (needed == 0 || needed + spareBytes <= room->freeBytes)
        return SessionAnswer::done();
    return SessionAnswer::failed({ErrorCode::VmDiskFull, u"the weights need %1 more, and %2 are free"_qs.arg(
                                                             gibText(needed + spareBytes), gibText(room->freeBytes))});
}

SessionStep roomStep(const RecipeTools &tools)
{
    return step(u"switch-room"_qs, [tools](const Session &session) {
        const Serving &to = session.engineSwitch->to;
        return mapped<SessionAnswer>(tools.shell->exec(guest::weightRoomCommand(to.model)),
                                     [bytes = to.weightBytes](const Result<ExecResult> &ran) -> Result<SessionAnswer> {
                                         return takeRoom(bytes, ran);
                                     });
    });
}

// What healed such a session before is used from the start.
Serving withLastGood(const RecipeTools &tools, const Session &session)
{
    Session probe = session;
    serve(probe, session.engineSwitch->to);
    const auto known = tools.lastGood ? tools.lastGood(probe) : QList<healing::Change>();
    const auto compose = guestCompose(probe, tools);
    if (!known.isEmpty() && compose && stillApply(known, composeArguments(*compose)))
        probe.engineChanges = known;
    return servingOf(probe);
}

SessionStep vettedStep(const RecipeTools &tools)
{
    return step(u"switch-vetted"_qs, [tools](const Session &session) {
        return say(
            SessionAnswer::done([to = withLastGood(tools, session)](Session &changed) { takeOver(changed, to); }));
    });
}

} // namespace

QList<SessionStep> vetting(const RecipeTools &tools)
{
    return {connectStep(tools, 10min), modelStep(tools), overSsh(tools, roomStep(tools)), vettedStep(tools)};
}

} // namespace coder
