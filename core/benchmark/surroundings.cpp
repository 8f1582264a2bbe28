// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/surroundings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

// "@@@ gpu" and then what was printed, up to the next such line.
QMap<QByteArray, QByteArray> partsOf(const QByteArray &printed)
{
    QMap<QByteArray, QByteArray> parts;
    QByteArray name;
    for (const QByteArray &line : printed.split('\n'))
        if (line.startsWith("@@@ "))
            name = line.mid(4).trimmed();
        else if (!name.isEmpty())
            parts[name] += line + '\n';
    return parts;
}

bool isSecret(const QString &name)
{
    return name == "api-key"_L1 || name == "hf-token"_L1 || name.contains("secret"_L1) || name.contains("password"_L1)
           || name.contains("ssl-keyfile"_L1);
}

QString argumentName(const QString &word)
{
    return word.mid(word.startsWith("--"_L1) ? 2 : 1).replace(u'_', u'-');
}

QJsonObject argumentsOf(const QByteArray &json)
{
    const QJsonArray words = QJsonDocument::fromJson(json.trimmed()).array();
    QJsonObject arguments;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString word = words[at].toString();
        if (!word.startsWith(u'-'))
            continue;
        const qsizetype equals = word.indexOf(u'=');
        const QString name = argumentName(word.left(equals));
        const QString next = words.at(at + 1).toString();
        const QString value = equals >= 0 ? word.mid(equals + 1) : next.startsWith(u'-') ? QString() : next;
        if (!name.isEmpty() && !isSecret(name))
            arguments[name] = value.isEmpty() ? u"on"_qs : value;
    }
    return arguments;
}

void putText(QJsonObject &json, const QString &key, const QByteArray &text)
{
    const QString told = QString::fromUtf8(text).trimmed();
    // What a tool says that could not tell.
    if (!told.isEmpty() && !told.startsWith(u'[') && told.size() < 200)
        json[key] = told;
}

} // namespace

QString surroundingsCommand(const QString &container, int port)
{
    return u"echo '@@@ gpu'; nvidia-smi --query-gpu=name --format=csv,noheader 2>/dev/null | head -n 1; "
           "echo '@@@ driver'; nvidia-smi --query-gpu=driver_version --format=csv,noheader 2>/dev/null | head -n 1; "
           "echo '@@@ version'; curl -s -m 5 http://127.0.0.1:%2/version 2>/dev/null; echo; "
           "echo '@@@ arguments'; docker inspect --format '{{json .Config.Cmd}}' %1 2>/dev/null; "
           "echo '@@@ image'; docker inspect --format '{{.Image}}' %1 2>/dev/null; echo '@@@ end'"_qs.arg(container)
               .arg(port);
}

QJsonObject parseSurroundings(const QByteArray &printed)
{
    const QMap<QByteArray, QByteArray> parts = partsOf(printed);
    QJsonObject told;
    putText(told, u"gpu"_qs, parts["gpu"]);
    putText(told, u"driver"_qs, parts["driver"]);
    const QJsonObject version = QJsonDocument::fromJson(parts["version"].trimmed()).object();
    putText(told, u"vllm_version"_qs, version[u"version"].toString().toUtf8());
    if (const QJsonObject arguments = argumentsOf(parts["arguments"]); !arguments.isEmpty())
        told[u"vllm_arguments"] = arguments;
    putText(told, u"image_id"_qs, parts["image"]);
    return told;
}

} // namespace coder::benchmark
