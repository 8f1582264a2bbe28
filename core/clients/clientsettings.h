// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/session/session.h"

#include <optional>

namespace coder {

// Programs beside aider that can use a session's model.
enum class Client {
    Continue, // of VS Code and JetBrains: ~/.continue/config.yaml, version 1 of its schema
    Zed,      // settings.json
    Curl      // a command for a POSIX shell
};

// "continue", "zed", "curl".
QString clientId(Client client);
std::optional<Client> clientFrom(const QString &id);
QStringList clientIds();

// What a user puts into a client's settings. The API key is in none of them: each names where the client finds it, so
// that the text can be copied, mailed and shown. All sessions of an install have the same key.
struct ClientSettings
{
    QString file; // where the text belongs; empty for a command
    QByteArray text;
    QString keyName; // the name under which the client looks for the key; empty for a command, which reads its file
    QString keyFile; // where that name may be set, as NAME=key; empty = the environment the client is started with
};

// For a session that is Ready; `apiKeyFile` is read by the command for curl.
ClientSettings clientSettings(Client client, const Session &session, const QString &apiKeyFile);

} // namespace coder
