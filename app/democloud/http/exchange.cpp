// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/http/exchange.h"

#include <QJsonDocument>

namespace coder::demo {

Answer jsonAnswer(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json", {}};
}

Answer jsonAnswer(const QJsonArray &array)
{
    return {200, QJsonDocument(array).toJson(QJsonDocument::Compact), "application/json", {}};
}

Answer textAnswer(const QByteArray &text)
{
    return {200, text, "text/plain; charset=utf-8", {}};
}

Answer refused(int status, const QList<Refusal> &refusals)
{
    QJsonArray errors;
    for (const Refusal &refusal : refusals) {
        QJsonObject error{{QStringLiteral("reason"), refusal.reason}};
        if (!refusal.field.isEmpty())
            error.insert(QStringLiteral("field"), refusal.field);
        errors.append(error);
    }
    Answer answer = jsonAnswer(QJsonObject{{QStringLiteral("errors"), errors}});
    answer.status = status;
    return answer;
}

Answer notFound()
{
    return refused(404, {{QStringLiteral("Not found"), {}}});
}

} // namespace coder::demo
