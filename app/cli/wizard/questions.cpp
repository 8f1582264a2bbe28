// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wizard/questions.h"

#include "app/cli/ask.h"
#include "app/cli/words.h"

namespace coder {

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

Turn askUntil(CliContext &context, const QString &question, const QString &otherwise,
              const std::function<QString(const QString &answer)> &take)
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

} // namespace coder
