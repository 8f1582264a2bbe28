// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizardcommand.h"

#include "app/assembly/setupwords.h"
#include "app/cli/ask.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "app/words/format.h"
#include "core/config/settings.h"

#include <QJsonObject>

#include <array>

namespace coder {
namespace {

// How the questions of a page ended.
enum class Turn { Next, Back, Stop };

void settle(SetupDesk &desk)
{
    QEventLoop loop;
    QObject::connect(&desk, &SetupDesk::changed, &loop, [&] {
        if (!desk.isAsking())
            loop.quit();
    });
    if (desk.isAsking())
        loop.exec();
}

// One question with a default. Stop at the end of the input, Back for "b" in every language.
Turn ask(const QString &question, const QString &otherwise, QString &answer)
{
    const auto line =
        askLine(otherwise.isEmpty() ? u"%1: "_qs.arg(question) : u"%1 [%2]: "_qs.arg(question, otherwise));
    if (!line)
        return Turn::Stop;
    if (line->compare(u"b"_qs, Qt::CaseInsensitive) == 0)
        return Turn::Back;
    answer = line->isEmpty() ? otherwise : *line;
    return Turn::Next;
}

// The same question until `take` says nothing against the answer.
template<class Take>
Turn askUntil(CliContext &context, const QString &question, const QString &otherwise, Take take)
{
    while (true) {
        QString answer;
        if (const Turn turn = ask(question, otherwise, answer); turn != Turn::Next)
            return turn;
        const QString objection = take(answer);
        if (objection.isEmpty())
            return Turn::Next;
        context.out.warn(objection);
    }
}

struct Line
{
    QString text;
    bool isOpen = true; // can be chosen
};

// A numbered list; `chosen` is an index, -1 = none yet.
Turn choose(CliContext &context, const QString &question, const QList<Line> &lines, qsizetype &chosen)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        context.out.warn(u"  %1  %2"_qs.arg(i + 1, 2).arg(lines.at(i).text));
    const QString otherwise = chosen < 0 ? QString() : QString::number(chosen + 1);
    return askUntil(context, question, otherwise, [&](const QString &answer) {
        const qsizetype number = answer.toInt() - 1;
        if (number < 0 || number >= lines.size())
            return Cli::tr("Enter a number from 1 to %1.").arg(lines.size());
        if (!lines.at(number).isOpen)
            return Cli::tr("That one cannot be chosen now.");
        chosen = number;
        return QString();
    });
}

Turn askYes(CliContext &context, const QString &question, bool &isWanted)
{
    return askUntil(context, question, isWanted ? Cli::tr("yes") : Cli::tr("no"), [&](const QString &answer) {
        isWanted = isYes(answer);
        return isWanted || isNo(answer) ? QString() : Cli::tr("Answer yes or no.");
    });
}

void tellToken(CliContext &context, const SetupDesk &desk)
{
    const Check line = tokenLine(desk);
    context.out.warn(u"%1: %2"_qs.arg(checkWord(line.state), line.sentence));
}

Turn askHubToken(SetupDesk &desk)
{
    const auto typed =
        askSecret(Cli::tr("Hugging Face token, for gated models only; not shown (Enter for none or the stored one): "));
    if (!typed)
        return Turn::Stop;
    if (!typed->isEmpty())
        desk.change([&](SetupDraft &draft) { draft.hubToken = *typed; });
    return Turn::Next;
}

Turn connectPage(CliContext &context, SetupDesk &desk)
{
    context.out.note(
        Cli::tr("\nConnect. Make a token at https://cloud.linode.com/profile/tokens with the rights %1. An "
                "op:// reference is taken too.")
            .arg(scopesText()));
    while (true) {
        const bool isReady = desk.whyNot(SetupPage::Connect).isEmpty();
        tellToken(context, desk);
        const auto typed = askSecret(isReady ? Cli::tr("Linode API token, not shown (Enter to keep it): ")
                                             : Cli::tr("Linode API token, not shown: "));
        if (!typed)
            return Turn::Stop;
        if (typed->isEmpty() && isReady)
            return askHubToken(desk);
        desk.change([&](SetupDraft &draft) { draft.token = *typed; });
        desk.testToken();
        settle(desk);
        if (desk.whyNot(SetupPage::Connect).isEmpty()) {
            tellToken(context, desk);
            return askHubToken(desk);
        }
    }
}

Turn askOwn(CliContext &context, SetupDesk &desk)
{
    const Turn model = askUntil(context, Cli::tr("Model at Hugging Face, as owner/name"), desk.draft().model,
                                [&](const QString &answer) {
                                    if (answer.isEmpty())
                                        return Cli::tr("Enter a model.");
                                    desk.change([&](SetupDraft &draft) {
                                        if (draft.model != answer)
                                            draft.contextTokens = 0;
                                        draft.model = answer;
                                    });
                                    return QString();
                                });
    const auto &plans = desk.facts().plans;
    if (model != Turn::Next || !plans || !*plans)
        return model;
    QList<Line> lines;
    qsizetype chosen = -1;
    for (const Plan &plan : **plans) {
        if (plan.id == desk.draft().plan)
            chosen = lines.size();
        lines << Line{planText(plan, desk.draft().region)};
    }
    const Turn turn = choose(context, Cli::tr("Plan"), lines, chosen);
    if (turn == Turn::Next)
        desk.change([&](SetupDraft &draft) { draft.plan = (**plans).at(chosen).id; });
    return turn;
}

Turn askPurpose(CliContext &context, SetupDesk &desk)
{
    QStringList ids;
    QList<Line> lines;
    for (const PresetOffer &offer : desk.presetOffers()) {
        ids << QString::fromLatin1(offer.preset.id);
        lines << Line{u"%1: %2"_qs.arg(purposeTitle(ids.last()), offerText(offer, desk)), offer.plan.has_value()};
    }
    ids << ownPurpose;
    lines << Line{u"%1: %2"_qs.arg(purposeTitle(ownPurpose), purposeText(ownPurpose))};
    const QString before = desk.draft().purpose.isEmpty() ? u"balanced"_qs : desk.draft().purpose;
    qsizetype chosen = ids.indexOf(before);
    const Turn turn = choose(context, Cli::tr("What for"), lines, chosen);
    if (turn != Turn::Next)
        return turn;
    desk.choosePreset(ids.at(chosen));
    return ids.at(chosen) == ownPurpose ? askOwn(context, desk) : turn;
}

Turn purposePage(CliContext &context, SetupDesk &desk)
{
    context.out.note(Cli::tr("\nWhat for"));
    while (true) {
        if (const Turn turn = askPurpose(context, desk); turn != Turn::Next)
            return turn;
        settle(desk);
        const QString why = desk.whyNot(SetupPage::Purpose);
        if (why.isEmpty())
            break;
        context.out.warn(why);
    }
    bool hasWebUi = desk.draft().hasWebUi;
    const Turn turn = askYes(context, Cli::tr("Run Open WebUI beside the model"), hasWebUi);
    if (turn == Turn::Next)
        desk.change([&](SetupDraft &draft) { draft.hasWebUi = hasWebUi; });
    return turn;
}

Turn placePage(CliContext &context, SetupDesk &desk)
{
    context.out.note(Cli::tr("\nWhere"));
    desk.suggestRegion();
    const QList<RegionChoice> choices = desk.regions();
    QList<Line> lines;
    qsizetype chosen = -1;
    for (const RegionChoice &choice : choices) {
        if (choice.id == desk.draft().region && !choice.isSoldOut)
            chosen = lines.size();
        const QString words = u"%1 (%2), %3, %4, %5"_qs.arg(choice.label, choice.id,
                                                            Cli::tr("distance %1").arg(latencyText(choice.latencyMs)),
                                                            hourlyText(choice.hourly), stockText(choice));
        lines << Line{words, !choice.isSoldOut};
    }
    if (lines.isEmpty()) {
        context.out.warn(Cli::tr("No region with GPUs is known. The answers are kept; try again later."));
        return Turn::Stop;
    }
    const Turn turn = choose(context, Cli::tr("Region"), lines, chosen);
    if (turn == Turn::Next)
        desk.change([&](SetupDraft &draft) { draft.region = choices.at(chosen).id; });
    return turn;
}

Turn askNumber(CliContext &context, const QString &question, int least, int most, int &value)
{
    return askUntil(context, question, QString::number(value), [&](const QString &answer) {
        bool isNumber = false;
        const int number = answer.toInt(&isNumber);
        if (!isNumber || number < least || number > most)
            return Cli::tr("Enter a whole number from %1 to %2.").arg(least).arg(most);
        value = number;
        return QString();
    });
}

Turn askCap(CliContext &context, const QString &question, std::optional<Money> &cap)
{
    const QString none = Cli::tr("none");
    const QString before = cap ? QString::number(cap->dollars(), 'f', 2) : none;
    return askUntil(context, question, before, [&](const QString &answer) {
        const double amount = answer.toDouble();
        if (answer == none || answer == u"0") {
            cap = {};
            return QString();
        }
        if (amount < 0.01)
            return Cli::tr("Enter an amount such as 7.50, or 0 for none.");
        cap = Money::dollars(amount);
        return QString();
    });
}

Turn askFirewall(CliContext &context, qint64 &id)
{
    return askUntil(context, Cli::tr("Number of a firewall of yours, or 0 to have one made for each session"),
                    QString::number(id), [&](const QString &answer) {
                        bool isNumber = false;
                        const qint64 number = answer.toLongLong(&isNumber);
                        if (!isNumber || number < 0)
                            return Cli::tr("Enter a number.");
                        id = number;
                        return QString();
                    });
}

Turn askLimits(CliContext &context, SetupDesk &desk)
{
    SetupDraft answers = desk.draft();
    const std::array<std::function<Turn()>, 5> questions{
        [&] {
            return askNumber(context, Cli::tr("Destroy it when idle for how many minutes (0 = never)"), 0, 10080,
                             answers.idleMinutes);
        },
        [&] {
            return askNumber(context, Cli::tr("Destroy it at the latest after how many hours"), 1, 168,
                             answers.leaseHours);
        },
        [&] { return askCap(context, Cli::tr("Most one session may cost, in US dollars"), answers.sessionCap); },
        [&] { return askCap(context, Cli::tr("Most a month may cost, in US dollars"), answers.monthCap); },
        [&] { return askFirewall(context, answers.firewallId); },
    };
    for (const auto &question : questions)
        if (const Turn turn = question(); turn != Turn::Next)
            return turn;
    desk.change([&](SetupDraft &draft) { draft = answers; });
    return Turn::Next;
}

Turn safetyPage(CliContext &context, SetupDesk &desk)
{
    context.out.note(Cli::tr("\nStay safe"));
    while (true) {
        if (const Turn turn = askLimits(context, desk); turn != Turn::Next)
            return turn;
        if (desk.draft().firewallId != 0) { // its answer is needed for the reason
            desk.testToken();
            settle(desk);
        }
        const QString why = desk.whyNot(SetupPage::Safety);
        if (why.isEmpty())
            break;
        context.out.warn(why);
    }
    context.out.warn(worstSentence(desk));
    return Turn::Next;
}

Turn askPlace(CliContext &context, const Error &error, SecretPlace &place)
{
    context.out.warn(finishProblem(error));
    const std::array places{SecretPlace::Keyring, SecretPlace::SecretsFile, SecretPlace::ThisRun};
    const QList<Line> lines{{Cli::tr("Try the keyring again"), true},
                            {placeText(SecretPlace::SecretsFile), true},
                            {Cli::tr("Store it nowhere; LINODE_TOKEN is set in the environment each time"), true}};
    qsizetype chosen = 0;
    const Turn turn = choose(context, Cli::tr("Where to"), lines, chosen);
    place = places.at(size_t(chosen));
    return turn;
}

Turn finish(CliContext &context, SetupDesk &desk)
{
    SecretPlace place = SecretPlace::Keyring;
    while (true) {
        const auto done = await(desk.finish(place));
        if (done)
            return Turn::Next;
        const ErrorCode code = done.error().code;
        if (code != ErrorCode::KeyringLocked && code != ErrorCode::KeyringMissing) {
            context.out.error(done.error(), MoneyState::NothingRented);
            return Turn::Stop;
        }
        if (const Turn turn = askPlace(context, done.error(), place); turn != Turn::Next)
            return turn;
    }
}

Turn reviewPage(CliContext &context, SetupDesk &desk)
{
    context.out.note(Cli::tr("\nReview"));
    settle(desk);
    QList<QStringList> rows;
    for (const auto &[name, value] : reviewLines(desk))
        rows << QStringList{u"  "_qs + name, value};
    context.out.warn(tableText(rows));
    for (const Check &check : desk.checks())
        if (check.state != CheckState::Ok)
            context.out.warn(u"  %1: %2 %3"_qs.arg(checkWord(check.state), check.sentence, check.mend));
    context.out.warn(worstSentence(desk));
    bool isWanted = true;
    if (const Turn turn = askYes(context, Cli::tr("Write these settings (\"b\" goes back)"), isWanted);
        turn != Turn::Next)
        return turn;
    return isWanted ? finish(context, desk) : Turn::Stop;
}

QJsonValue orNull(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->dollars()) : QJsonValue();
}

int tellDone(CliContext &context, const SetupDesk &desk)
{
    const SetupDraft &draft = desk.draft();
    const QString path = desk.tools().paths.envFile();
    const auto hourly = desk.hourly();
    context.out.result(
        hourly ? Cli::tr("Written: %1. Nothing is rented. \"coder up\" creates a VM for %2 per started hour.")
                     .arg(path, moneyText(*hourly))
               : Cli::tr("Written: %1. Nothing is rented. \"coder up\" creates a VM; its price is unknown.").arg(path));
    context.out.resultJson(QJsonObject{{u"env_file"_qs, path},
                                       {u"region"_qs, draft.region},
                                       {u"plan"_qs, draft.plan},
                                       {u"model"_qs, draft.model},
                                       {u"hourly_usd"_qs, orNull(desk.hourly())},
                                       {u"worst_usd"_qs, orNull(desk.worst())}});
    return ExitDone;
}

int tellStopped(CliContext &context, const SetupDesk &desk)
{
    const auto kept = desk.keepDraft();
    if (!kept)
        context.out.error(kept.error(), MoneyState::NothingRented);
    context.out.warn(Cli::tr("Stopped. Nothing was written to .env and nothing is rented."));
    if (kept)
        context.out.warn(Cli::tr("The answers are kept, without secrets: \"coder wizard\" goes on with them."));
    return ExitCancelled;
}

int refuseToAsk(CliContext &context)
{
    QStringList names;
    for (const Setting &setting : settings())
        if (setting.isRequired)
            names << QString::fromLatin1(setting.name);
    context.out.warn(
        Cli::tr("The setup asks questions, and --no-input forbids them. Set %1 in .env and LINODE_TOKEN in the "
                "environment or in .env.secrets instead, then run \"coder validate\".")
            .arg(names.join(u", "_qs)));
    return ExitUsage;
}

} // namespace

int runWizard(CliContext &context)
{
    if (context.options.noInput)
        return refuseToAsk(context);
    SetupDesk desk(setupToolsOf(*context.program));
    desk.start();
    settle(desk);
    const std::array pages{connectPage, purposePage, placePage, safetyPage, reviewPage};
    for (size_t page = 0; page < pages.size();) {
        switch (pages.at(page)(context, desk)) {
        case Turn::Next:
            ++page;
            break;
        case Turn::Back:
            page = page == 0 ? 0 : page - 1;
            break;
        case Turn::Stop:
            return tellStopped(context, desk);
        }
    }
    return tellDone(context, desk);
}

} // namespace coder
