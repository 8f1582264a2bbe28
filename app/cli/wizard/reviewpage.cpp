// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/pages.h"

#include "app/assembly/setupwords.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <array>

namespace coder {
namespace {

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

} // namespace

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

} // namespace coder
