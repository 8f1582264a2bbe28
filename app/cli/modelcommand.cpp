// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modelcommand.h"

#include "app/cli/commandparts.h"
#include "app/cli/sessionview.h"
#include "app/cli/setupfacts.h"
#include "app/cli/signin.h"
#include "app/cli/switchcommand.h"
#include "app/cli/words.h"
#include "app/words/fit.h"
#include "app/words/format.h"
#include "core/session/modelvetting.h"

#include <QJsonArray>
#include <QLocale>

namespace coder {
namespace {

struct ModelOptions
{
    ModelChoice choice;
    bool isDryRun = false;
    bool isBack = false;
};

int tellError(CliContext &context, const Error &error, const Session &session)
{
    context.out.error(error, moneyStateOf(session));
    return exitCodeFor(error);
}

QString costStays(const Session &session)
{
    return session.hourly ? Cli::tr("The cost stays the same: %1 per hour.").arg(moneyText(*session.hourly))
                          : Cli::tr("The cost stays the same; the price is not known.");
}

QString servedText(const Session &session)
{
    if (session.maxModelLen == 0)
        //: %1 is a session, %2 a model at the hub, %3 the name that clients use for it.
        return Cli::tr("%1 serves %2 as %3.").arg(session.name, session.wish.model, session.wish.servedModelName);
    //: %1 is a session, %2 a model at the hub, %3 the name that clients use for it, %4 a number.
    return Cli::tr("%1 serves %2 as %3, with a context of %4 tokens.")
        .arg(session.name, session.wish.model, session.wish.servedModelName, QLocale().toString(session.maxModelLen));
}

// What is said to be served was read from the server and has answered a token.
int tellSwitched(CliContext &context, const Session &after, const QString &wanted)
{
    const bool isServed = after.phase == Phase::Ready;
    if (!isServed || (!wanted.isEmpty() && after.wish.model != wanted) || after.switchFailure) {
        const int code = tellError(context, whyNotSwitched(after), after);
        if (isServed && after.switchFailure)
            context.out.warn(after.switchFailure->isUntouched ? Cli::tr("Nothing was changed.")
                                                              : Cli::tr("The switch was taken back."));
        if (isServed)
            context.out.warn(servedText(after));
        context.out.warn(costStays(after));
        return code;
    }
    context.out.result(servedText(after));
    context.out.result(costStays(after));
    context.out.result(Cli::tr("Address and key are the same. Start aider anew: its files name the new model."));
    return ExitDone;
}

// On a terminal a person who interrupts says which of the two he means.
bool mayGiveUp(CliContext &context)
{
    if (!context.mayAsk())
        return false;
    //: The letters in brackets are the answers to the question; the first one is yes.
    const QString question = Cli::tr("Give the switch up and serve the former model? [y/n] ");
    //: The letter of the question's answers that means yes.
    return Output::ask(question).toLower().startsWith(Cli::tr("y"));
}

template<class T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject json(const Session &session, const VettedModel &vetted)
{
    QJsonArray reasons;
    for (const FitReason &reason : vetted.fit.reasons)
        reasons << fitReasonText(reason);
    return {{u"name"_qs, session.name},
            {u"model"_qs, vetted.to.model},
            {u"served_model_name"_qs, vetted.to.servedModelName},
            {u"fits"_qs, orNull(vetted.fit.fits)},
            {u"max_model_len"_qs, vetted.context == 0 ? QJsonValue() : QJsonValue(vetted.context)},
            {u"tensor_parallel_size"_qs, vetted.fit.tensorParallel},
            {u"weights_bytes"_qs, vetted.fetchBytes == 0 ? QJsonValue() : QJsonValue(vetted.fetchBytes)},
            {u"left_out"_qs, QJsonArray::fromStringList(vetted.leftOut)},
            {u"reasons"_qs, reasons},
            {u"hourly_usd"_qs, session.hourly ? QJsonValue(session.hourly->micros() / 1e6) : QJsonValue()}};
}

void tellVetted(CliContext &context, const Session &session, const VettedModel &vetted)
{
    context.out.resultJson(json(session, vetted));
    context.out.result(fitVerdictText(vetted.fit));
    for (const FitReason &reason : vetted.fit.reasons)
        context.out.result(fitReasonText(reason));
    if (vetted.context > 0)
        context.out.result(Cli::tr("It would be served as %1, with a context of %2 tokens.")
                               .arg(vetted.to.servedModelName, QLocale().toString(vetted.context)));
    if (vetted.fetchBytes > 0)
        context.out.result(Cli::tr("Up to %1 would be fetched.").arg(sizeText(vetted.fetchBytes)));
    if (!vetted.leftOut.isEmpty())
        context.out.result(
            Cli::tr("Left out, as it was meant for the former model: %1").arg(vetted.leftOut.join(u' ')));
    context.out.result(costStays(session));
    context.out.result(Cli::tr("Nothing was changed."));
}

int runDry(CliContext &context, const Session &session, const ModelChoice &choice)
{
    const auto change = switchFor(session, {{}, choice});
    if (!change)
        return tellError(context, change.error(), session);
    context.out.status(Cli::tr("Asking the model hub …"));
    const auto model = await(context.program->hub().model(choice.model, hubToken(*context.program)));
    context.out.clearStatus();
    if (!model)
        return tellError(context, model.error(), session);
    const auto vetted = vetModel(session, change->to, choice, *model);
    if (!vetted)
        return tellError(context, vetted.error(), session);
    tellVetted(context, session, *vetted);
    return ExitDone;
}

Result<Unit> ask(CliContext &context, const Session &session, const ModelOptions &options)
{
    SessionManager &manager = context.program->manager();
    if (options.isBack && session.engineSwitch)
        return manager.cancelSwitch(session.name);
    return manager.switchModel(session.name, options.isBack ? ModelChoice{} : options.choice);
}

int runSwitchModel(CliContext &context, const QString &name, const ModelOptions &options)
{
    const auto session = chosenSession(context, name);
    if (!session) {
        context.out.error(session.error(), moneyOfUnread(session.error()));
        return exitCodeFor(session.error());
    }
    if (options.isDryRun)
        return runDry(context, *session, options.choice);
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), *session);
    if (const auto asked = ask(context, *session, options); !asked)
        return tellError(context, asked.error(), *session);
    const auto tell = [&](const Session &after) { return tellSwitched(context, after, options.choice.model); };
    return awaitSwitch(context, *session, tell, [&] { return mayGiveUp(context); });
}

} // namespace

void addSwitchModel(CLI::App &app, Invocation &invocation)
{
    struct Given
    {
        std::string model, name, served;
        ModelOptions options;
    };
    auto given = std::make_shared<Given>();
    CLI::App *command = addCommand(
        app, "switch-model", "Serve a running session with another model, on the same VM at the same price",
        "  coder switch-model Qwen/Qwen2.5-Coder-14B-Instruct-AWQ    of the current or only session\n"
        "  coder switch-model Qwen/Qwen2.5-Coder-7B-Instruct review --max-model-len 16384\n"
        "  coder switch-model Qwen/Qwen3-Coder-30B-A3B-Instruct --dry-run    whether it fits; nothing is changed\n"
        "  coder switch-model --back    gives a switch under way up, or goes back to the model before\n"
        "Whether it fits is looked at before anything is touched. Where it does not come up, the former is served "
        "again.");
    auto *model = command->add_option("model", given->model, "The model at the hub")->type_name(valuetype::model);
    command->add_option("name", given->name, "Session; default: the current or only one")
        ->type_name(valuetype::session);
    command
        ->add_option("--max-model-len", given->options.choice.maxModelLen,
                     "Tokens of context; default: as set, or the most that fits")
        ->type_name("TOKENS")
        ->check(CLI::Range(256, 10485760));
    command
        ->add_option("--tensor-parallel-size", given->options.choice.tensorParallelSize,
                     "Over how many GPUs to spread it; default: all it can")
        ->check(CLI::Range(1, 64));
    command->add_option("--served-model-name", given->served, "What clients call it; default: its family");
    auto *dry = command->add_flag("--dry-run", given->options.isDryRun, "Only look whether it fits");
    command->add_flag("--back", given->options.isBack, "Serve the model before")->excludes(dry);
    command->callback([given, model, &invocation] {
        ModelOptions options = given->options;
        const bool isBack = options.isBack; // the one word is the session then
        if (!isBack && model->count() == 0)
            throw CLI::RequiredError("a model");
        if (!isBack)
            options.choice.model = text(given->model);
        options.choice.servedModelName = text(given->served);
        const QString name = isBack && given->name.empty() ? text(given->model) : text(given->name);
        invocation.command = [options, name](CliContext &context) { return runSwitchModel(context, name, options); };
    });
}

} // namespace coder
