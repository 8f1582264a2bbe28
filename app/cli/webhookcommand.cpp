// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/webhookcommand.h"

#include "app/assembly/secretplaces.h"
#include "app/assembly/webhook.h"
#include "app/cli/ask.h"
#include "app/cli/commandparts.h"
#include "app/cli/words.h"

#include <QUrl>

namespace coder {
namespace {

int tellError(CliContext &context, const Error &error)
{
    context.out.error(error, MoneyState::NothingRented);
    return exitCodeFor(error);
}

int done(CliContext &context, const QString &text, const QString &outcome)
{
    context.out.result(text);
    context.out.resultJson(QJsonObject{{u"webhook"_qs, outcome}});
    return ExitDone;
}

int runSet(CliContext &context)
{
    if (context.options.noInput)
        return tellError(context, {ErrorCode::InvalidInput, u"the address is asked for, and --no-input was given"_qs});
    const auto typed = askSecret(Cli::tr("The webhook's address (it is not shown): "));
    const QUrl url(typed ? QString::fromUtf8(typed->reveal()).trimmed() : QString(), QUrl::StrictMode);
    if (!isWebhookAddress(url))
        return tellError(context, {ErrorCode::InvalidInput, u"a webhook's address is https://…"_qs});
    const auto kept = await(keepSecret(setupToolsOf(*context.program), webhookSecret,
                                       Secret(url.toString(QUrl::FullyEncoded).toUtf8()), SecretPlace::Keyring,
                                       context.program.get()));
    return kept ? done(context, Cli::tr("Kept in the keyring. Try it with \"coder webhook test\"."), u"set"_qs)
                : tellError(context, kept.error());
}

int runClear(CliContext &context)
{
    const auto gone = await(context.program->secrets().remove(webhookSecret));
    return gone ? done(context, Cli::tr("The webhook is forgotten. Nothing is told to it any more."), u"cleared"_qs)
                : tellError(context, gone.error());
}

int runTest(CliContext &context)
{
    const auto sent = await(webhookOf(*context.program).test());
    if (sent)
        return done(context, Cli::tr("The webhook took the test message."), u"sent"_qs);
    const bool isItsOwn = sent.error().code == ErrorCode::BadAnswer || sent.error().code == ErrorCode::Timeout
                          || sent.error().code == ErrorCode::NetworkUnreachable;
    if (!isItsOwn || context.out.isJson())
        return tellError(context, sent.error());
    //: %1 is the name of an error, such as "timeout".
    context.out.warn(Cli::tr("The webhook did not take the test message: %1").arg(errorId(sent.error().code)));
    return ExitFailed;
}

} // namespace

void addWebhook(CLI::App &app, Invocation &invocation)
{
    CLI::App *webhook =
        addCommand(app, "webhook", "Tell Slack or another webhook of warnings, ends, trouble and the budget",
                   "  coder webhook set      asks for the address, which is kept in the keyring\n"
                   "  coder webhook test     sends one message\n"
                   "  coder webhook clear    forgets the address");
    webhook->require_subcommand(1);
    webhook->add_subcommand("set", "Ask for the address and keep it")->callback([&invocation] {
        invocation.command = runSet;
    });
    webhook->add_subcommand("test", "Send one message")->callback([&invocation] { invocation.command = runTest; });
    webhook->add_subcommand("clear", "Forget the address")->callback([&invocation] { invocation.command = runClear; });
}

} // namespace coder
