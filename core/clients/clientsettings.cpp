// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/clientsettings.h"

#include "core/clients/aider.h"
#include "core/clients/mirror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace coder {
namespace {

// Zed makes the name of the key's variable from that of the provider: upper case, then _API_KEY.
const QString zedProvider = QStringLiteral("coder");
const QString keyName = QStringLiteral("CODER_API_KEY");

// YAML reads a JSON string as it is, whatever is in it.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray continueConfig(const Session &session)
{
    QByteArray yaml = "name: " + quoted(u"Linode LLM Coder: "_qs + session.name)
                      + "\nversion: 1.0.0\nschema: v1\nmodels:\n  - name: " + quoted(session.wish.servedModelName)
                      + "\n    provider: vllm\n    model: " + quoted(session.wish.servedModelName)
                      + "\n    apiBase: " + quoted(session.endpoint()) + "\n    apiKey: ${{ secrets."
                      + keyName.toLatin1() + " }}\n    roles: [chat, edit, apply]\n";
    if (const TokenLimits limits = tokenLimits(session.maxModelLen); limits.output > 0)
        yaml += "    defaultCompletionOptions:\n      contextLength: " + QByteArray::number(session.maxModelLen)
                + "\n      maxTokens: " + QByteArray::number(limits.output) + "\n";
    return yaml;
}

QByteArray zedSettings(const Session &session)
{
    QJsonObject model{{u"name"_qs, session.wish.servedModelName}, {u"display_name"_qs, session.wish.servedModelName}};
    if (const TokenLimits limits = tokenLimits(session.maxModelLen); limits.output > 0) {
        model[u"max_tokens"] = session.maxModelLen; // Zed's word for the context
        model[u"max_output_tokens"] = limits.output;
    }
    const QJsonObject provider{{u"api_url"_qs, session.endpoint()}, {u"available_models"_qs, QJsonArray{model}}};
    const QJsonObject compatible{{zedProvider, provider}};
    return QJsonDocument(QJsonObject{{u"language_models"_qs, QJsonObject{{u"openai_compatible"_qs, compatible}}}})
        .toJson();
}

// The key goes through a pipe: what a program is started with, everybody on the computer can read.
QByteArray curlCommand(const Session &session, const QString &apiKeyFile)
{
    const QJsonObject message{{u"role"_qs, u"user"_qs}, {u"content"_qs, u"Write a haiku about memory."_qs}};
    const QJsonObject body{{u"model"_qs, session.wish.servedModelName}, {u"messages"_qs, QJsonArray{message}}};
    return "sed 's/^/Authorization: Bearer /' " + shellQuoted(apiKeyFile.toUtf8())
           + " |\n  curl --fail-with-body --header @- --json "
           + shellQuoted(QJsonDocument(body).toJson(QJsonDocument::Compact)) + " \\\n  "
           + shellQuoted((session.endpoint() + u"/chat/completions"_qs).toUtf8()) + "\n";
}

} // namespace

QString clientId(Client client)
{
    switch (client) {
    case Client::Continue:
        return u"continue"_qs;
    case Client::Zed:
        return u"zed"_qs;
    case Client::Curl:
        return u"curl"_qs;
    }
    return {};
}

std::optional<Client> clientFrom(const QString &id)
{
    for (const Client client : {Client::Continue, Client::Zed, Client::Curl})
        if (clientId(client) == id)
            return client;
    return std::nullopt;
}

QStringList clientIds()
{
    return {clientId(Client::Continue), clientId(Client::Zed), clientId(Client::Curl)};
}

ClientSettings clientSettings(Client client, const Session &session, const QString &apiKeyFile)
{
    switch (client) {
    case Client::Continue:
        return {u"~/.continue/config.yaml"_qs, continueConfig(session), keyName, u"~/.continue/.env"_qs};
    case Client::Zed:
        return {u"~/.config/zed/settings.json"_qs, zedSettings(session), keyName, {}};
    case Client::Curl:
        return {{}, curlCommand(session, apiKeyFile), {}, {}};
    }
    return {};
}

} // namespace coder
