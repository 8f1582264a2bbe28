// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase.h"

#include "app/assembly/secretplaces.h"
#include "app/assembly/setupfacts.h"
#include "app/cli/ask.h"
#include "app/cli/words.h"

namespace coder {
namespace {

constexpr int tries = 3;

// What the keyring holds counts only if it could not be read before.
bool isInUnlockedKeyring(CliContext &context, const QString &keyFile)
{
    Program &program = *context.program;
    const auto before = await(program.tokens().sshPassphrase());
    if (before || before.error().code != ErrorCode::KeyringLocked)
        return false;
    context.out.warn(Cli::tr("The keyring is locked. Answer the question of your desktop to unlock it."));
    if (!await(program.unlockKeyring()))
        return false;
    program.reloadTokens();
    const auto found = await(program.tokens().sshPassphrase());
    return found && await(program.tryPassphrase(keyFile, found->token));
}

// What was typed, and opens the key itself or by what it refers to; empty = nothing did.
Secret typedPassphrase(CliContext &context, const QString &keyFile)
{
    const SetupTools tools = setupToolsOf(*context.program);
    for (int i = 0; i < tries; ++i) {
        const auto typed =
            askSecret(Cli::tr("Passphrase of %1 or an op:// reference, not shown (Enter to stop): ").arg(keyFile));
        if (!typed || typed->isEmpty())
            return {};
        const auto passphrase = await(resolvedSecret(tools, *typed));
        if (!passphrase)
            context.out.error(passphrase.error(), MoneyState::Rented);
        else if (await(context.program->tryPassphrase(keyFile, *passphrase)))
            return *typed;
        else
            context.out.warn(Cli::tr("That does not open the key."));
    }
    return {};
}

void offerKeyring(CliContext &context, const Secret &passphrase)
{
    const auto answer = askLine(Cli::tr("Keep it in the keyring for the next time? [y/N] "));
    if (!answer || !isYes(*answer))
        return;
    const auto kept = await(keepSecret(setupToolsOf(*context.program), secretname::sshPassphrase, passphrase,
                                       SecretPlace::Keyring, context.program.get()));
    if (!kept)
        context.out.error(kept.error(), MoneyState::Rented);
}

} // namespace

bool askPassphrase(CliContext &context, const Error &why)
{
    if (why.code != ErrorCode::SshKeyLocked || !context.mayAsk())
        return false;
    context.out.clearStatus();
    if (isInUnlockedKeyring(context, why.detail))
        return true;
    const Secret passphrase = typedPassphrase(context, why.detail);
    if (passphrase.isEmpty())
        return false;
    context.program->keepForThisRun(secretname::sshPassphrase, passphrase);
    context.program->reloadTokens();
    offerKeyring(context, passphrase);
    return true;
}

} // namespace coder
