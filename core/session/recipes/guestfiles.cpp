// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/guestfiles.h"

#include "core/guest/userdata.h"

namespace coder::recipes {
namespace {

Result<guest::GuestSettings> settingsOf(const Session &session, const RecipeTools &tools)
{
    auto settings = guest::guestSettings(session.wish.model, session.wish.servedModelName, session.wish.guest);
    if (!settings)
        return settings;
    settings->gated = session.gated;
    settings->gpuCount = session.gpus;
    settings->expectedWeightBytes = session.weightBytes;
    settings->hubEndpoint = tools.hubEndpoint;
    return settings;
}

} // namespace

Result<QByteArray> guestUserData(const Session &session, const RecipeTools &tools, const HostKeyPair &hostKey)
{
    const auto settings = settingsOf(session, tools);
    if (!settings)
        return fail(settings.error());
    return guest::renderUserData({*settings, hostKey.privateKey, hostKey.publicKey,
                                  QStringList{tools.install.publicKey} + tools.install.moreKeys});
}

Result<QList<guest::PushFile>> guestFiles(const Session &session, const RecipeTools &tools, const Secret &apiKey,
                                          const Secret &hubToken)
{
    const auto settings = settingsOf(session, tools);
    if (!settings)
        return fail(settings.error());
    return guest::filesToPush(*settings, apiKey, hubToken);
}

} // namespace coder::recipes
