// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/guestfiles.h"

#include "core/guest/compose.h"
#include "core/guest/contract.h"
#include "core/guest/userdata.h"
#include "core/session/recipes/composechanges.h"

namespace coder::recipes {
namespace {

// A profile that was switched to wins over what the settings say about the same things.
QMap<QString, QString> environmentOf(const Session &session)
{
    QMap<QString, QString> env = session.wish.guest;
    const QString profile = session.profileSwitch ? session.profileSwitch->wanted() : session.perfProfile;
    if (profile.isEmpty())
        return env;
    env[u"PERF_PROFILE"_qs] = profile;
    env.remove(u"VLLM_GPU_MEMORY_UTILIZATION"_qs);
    env.remove(u"VLLM_MAX_NUM_SEQS"_qs);
    return env;
}

// What a performance profile sets is the profile's while it is being tried.
QList<healing::Change> changesOf(const Session &session)
{
    const bool isTried = session.profileSwitch && !session.profileSwitch->failed;
    return isTried ? besideProfile(changesInForce(session)) : changesInForce(session);
}

Result<guest::GuestSettings> settingsOf(const Session &session, const RecipeTools &tools)
{
    auto settings = guest::guestSettings(session.wish.model, session.wish.servedModelName, environmentOf(session));
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
            file.bytes = withChanges(file.bytes, changesOf(session));
    return files;
}

Result<QByteArray> guestCompose(const Session &session, const RecipeTools &tools)
{
    const auto settings = settingsOf(session, tools);
    if (!settings)
        return fail(settings.error());
    return withChanges(guest::renderCompose(*settings), changesOf(session));
}

} // namespace coder::recipes
