// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signin.h"

#include "app/cli/ask.h"
#include "app/cli/words.h"

namespace coder {
namespace {

// Whether the keyring is open now.
bool unlock(CliContext &context)
{
    context.out.warn(Cli::tr("The keyring is locked. Answer the question of your desktop to unlock it."));
    const auto unlocked = await(context.program->unlockKeyring());
    if (unlocked)
        context.program->reloadTokens();
    return unlocked.has_value();
}

bool isAboutNoToken(const Error &error)
{
    return error.code == ErrorCode::SecretMissing || error.code == ErrorCode::KeyringLocked
           || error.code == ErrorCode::KeyringMissing;
}

Result<Unit> askForToken(CliContext &context, const Error &why)
{
    context.out.warn(why.code == ErrorCode::KeyringLocked
                         ? Cli::tr("The keyring stays locked, so the stored token cannot be read.")
                         : Cli::tr("No Linode API token is stored. \"coder wizard\" stores one."));
    const auto typed =
        askSecret(Cli::tr("Linode API token or op:// reference for this run, not shown (Enter to stop): "));
    if (!typed || typed->isEmpty())
        return fail(why);
    context.program->keepForThisRun(secretname::linodeToken, *typed);
    context.program->reloadTokens();
    return await(context.program->connectCloud());
}

} // namespace

Result<Unit> signIn(CliContext &context)
{
    auto connected = await(context.program->connectCloud());
    if (connected || !context.mayAsk())
        return connected;
    if (connected.error().code == ErrorCode::KeyringLocked && unlock(context))
        connected = await(context.program->connectCloud());
    return connected || !isAboutNoToken(connected.error()) ? connected : askForToken(context, connected.error());
}

Result<Secret> clientsKey(CliContext &context)
{
    const auto key = await(context.program->apiKey());
    if (key || key.error().code != ErrorCode::KeyringLocked || !context.mayAsk() || !unlock(context))
        return key;
    return await(context.program->apiKey());
}

} // namespace coder
