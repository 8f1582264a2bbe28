// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/recipes/composechanges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder::recipes {
namespace {

// Compose replaces $NAME in every string; a doubled dollar is a dollar.
QString plain(QString text)
{
    return text.replace(QLatin1String("$$"), QLatin1String("$"));
}

QString literal(QString text)
{
    return text.replace(u'$', QLatin1String("$$"));
}

QJsonObject vllmOf(const QJsonObject &compose)
{
    return compose[u"services"].toObject()[u"vllm"].toObject();
}

healing::VllmArguments argumentsOf(const QJsonObject &service)
{
    QStringList words;
    for (const QJsonValue &word : service[u"command"].toArray())
        words << plain(word.toString());
    QMap<QString, QString> environment;
    const QJsonObject known = service[u"environment"].toObject();
    for (auto it = known.begin(); it != known.end(); ++it)
        environment[it.key()] = plain(it.value().toString());
    return healing::VllmArguments(words, environment);
}

QJsonObject withArguments(QJsonObject service, const healing::VllmArguments &arguments)
{
    QJsonArray command;
    for (const QString &word : arguments.words())
        command << literal(word);
    QJsonObject environment;
    const QMap<QString, QString> known = arguments.environment();
    for (auto it = known.begin(); it != known.end(); ++it)
        environment[it.key()] = literal(it.value());
    service[u"command"_qs] = command;
    service[u"environment"_qs] = environment;
    return service;
}

} // namespace

healing::VllmArguments composeArguments(const QByteArray &compose)
{
    return argumentsOf(vllmOf(QJsonDocument::fromJson(compose).object()));
}

QByteArray withChanges(const QByteArray &compose, const QList<healing::Change> &changes)
{
    if (changes.isEmpty())
        return compose;
    QJsonObject file = QJsonDocument::fromJson(compose).object();
    QJsonObject services = file[u"services"].toObject();
    const healing::VllmArguments before = argumentsOf(vllmOf(file));
    services[u"vllm"_qs] = withArguments(vllmOf(file), healing::applied({changes, true, {}}, before));
    file[u"services"_qs] = services;
    return QJsonDocument(file).toJson();
}

bool stillApply(const QList<healing::Change> &changes, const healing::VllmArguments &arguments)
{
    healing::VllmArguments now = arguments;
    for (const healing::Change &change : changes) {
        const bool isArgument = change.kind == healing::Change::Kind::Argument;
        const QString value = isArgument ? now.value(change.name) : now.environment().value(change.name);
        const bool isThere = isArgument ? now.has(change.name) : now.environment().contains(change.name);
        if (isThere && value != change.from) // what is not there is as vLLM has it by itself
            return false;
        now = healing::applied({{change}, true, {}}, now);
    }
    return true;
}

} // namespace coder::recipes
