// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/environment.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace coder::demo {
namespace {

const QString tokenVariable = QStringLiteral("LINODE_TOKEN");

QString tokenText(const Environment &environment)
{
    return QString::fromLatin1(environment.token.reveal());
}

} // namespace

QByteArray toLine(const Environment &environment)
{
    QJsonObject variables{{tokenVariable, tokenText(environment)}};
    for (auto it = environment.variables.begin(); it != environment.variables.end(); ++it)
        variables.insert(it.key(), it.value());
    const QJsonObject all{
        {u"url"_qs, environment.url.toString()}, {u"token"_qs, tokenText(environment)}, {u"env"_qs, variables}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact) + '\n';
}

Result<Environment> environmentFrom(const QByteArray &line)
{
    const QJsonObject all = QJsonDocument::fromJson(line).object();
    Environment environment{
        QUrl(all.value(u"url"_qs).toString()), Secret(all.value(u"token"_qs).toString().toLatin1()), {}};
    if (environment.url.isEmpty() || environment.token.isEmpty())
        return fail(ErrorCode::BadAnswer, u"the demo cloud did not say where it is"_qs);
    const QJsonObject variables = all.value(u"env"_qs).toObject();
    for (auto it = variables.begin(); it != variables.end(); ++it)
        if (it.key() != tokenVariable)
            environment.variables.insert(it.key(), it.value().toString());
    return environment;
}

void apply(const Environment &environment)
{
    for (auto it = environment.variables.begin(); it != environment.variables.end(); ++it)
        qputenv(it.key().toUtf8().constData(), it.value().toUtf8());
    qputenv(tokenVariable.toUtf8().constData(), environment.token.reveal());
}

} // namespace coder::demo
