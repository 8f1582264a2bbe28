// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/guestfiles.h"

#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "core/guest/userdata.h"
#include "core/session/modelvetting.h"
#include "core/session/recipes/composechanges.h"

namespace coder::recipes {
namespace {

Result<guest::GuestSettings> settingsOf(const Session &session, const RecipeTools &tools)
{
    auto settings = guestSettingsOf(servingOf(session));
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
    QList<guest::PushFile> files = guest::filesToPush(*settings, apiKey, hubToken);
    for (guest::PushFile &file : files)
        if (file.path == guest::composeFile)
            file.bytes = withChanges(file.bytes, changesInForce(session));
    return files;
}

Result<QByteArray> guestCompose(const Session &session, const RecipeTools &tools)
{
    const auto settings = settingsOf(session, tools);
    if (!settings)
        return fail(settings.error());
    return withChanges(guest::renderCompose(*settings), changesInForce(session));
}

Result<QByteArray> guestBootstrapSettings(const Session &session, const RecipeTools &tools)
{
    const auto settings = settingsOf(session, tools);
    return settings ? Result<QByteArray>(guest::bootstrapSettings(*settings)) : fail(settings.error());
}

} // namespace coder::recipes
