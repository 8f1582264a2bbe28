// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/pages.h"

#include "app/assembly/caps.h"
#include "app/assembly/setupwords.h"
#include "app/cli/words.h"

#include <array>

namespace coder {
namespace {

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

// Only a cap can be reached.
Turn askMonthEnd(CliContext &context, SetupDraft &draft)
{
    if (!draft.monthCap)
        return Turn::Next;
    return askYes(context,
                  Cli::tr("At the month's cap no session is begun. End what runs, too, with the hour that is paid"),
                  draft.monthCapEnds);
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
    const std::array<std::function<Turn()>, 6> questions{
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
        [&] { return askMonthEnd(context, answers); },
        [&] { return askFirewall(context, answers.firewallId); },
    };
    for (const auto &question : questions)
        if (const Turn turn = question(); turn != Turn::Next)
            return turn;
    desk.change([&](SetupDraft &draft) { draft = answers; });
    return Turn::Next;
}

} // namespace

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
    if (const SetupDraft &draft = desk.draft(); draft.sessionCap || draft.monthCap)
        context.out.note(capsText({draft.sessionCap, draft.monthCap, draft.monthCapEnds}));
    return Turn::Next;
}

} // namespace coder
