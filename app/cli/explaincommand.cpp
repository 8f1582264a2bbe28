// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explaincommand.h"

#include "app/cli/table.h"
#include "app/words/catalogue.h"
#include "core/base/errorlist.h"

#include <QJsonArray>
#include <QJsonObject>

namespace coder {
namespace {

QJsonObject json(ErrorCode code)
{
    const Explanation words = explain({code, {}}, MoneyState::NothingRented);
    const QString id = errorId(code);
    return {{u"error"_qs, id},
            {u"message"_qs, words.title},
            {u"next_step"_qs, words.next},
            {u"entry"_qs, errorEntryText(id)}};
}

int listAll(CliContext &context)
{
    QList<QStringList> rows;
    QJsonArray all;
    for (const ErrorCode code : allErrorCodes()) {
        rows << QStringList{errorId(code), explain({code, {}}, MoneyState::NothingRented).title};
        all << json(code);
    }
    context.out.result(tableText(rows));
    context.out.resultJson(all);
    return ExitDone;
}

} // namespace

int runExplain(CliContext &context, const QString &id)
{
    if (id.isEmpty())
        return listAll(context);
    const QString entry = errorEntryText(id);
    if (entry.isEmpty()) {
        context.out.error({ErrorCode::NotFound, id}, MoneyState::NothingRented);
        return ExitUsage;
    }
    context.out.result(id + u"\n\n"_qs + entry);
    context.out.resultJson(json(errorCodeFromId(id)));
    return ExitDone;
}

} // namespace coder
