// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guest/userdata.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace coder::guest::test {

// Settings of a usual session; tests change what they are about.
inline GuestSettings sampleSettings()
{
    GuestSettings settings;
    settings.model = QStringLiteral("Qwen/Qwen2.5-Coder-32B-Instruct-AWQ");
    settings.servedModelName = QStringLiteral("qwen2.5-coder-32b-instruct");
    settings.gpuCount = 2;
    return settings;
}

inline UserData sampleUserData()
{
    UserData data;
    data.settings = sampleSettings();
    data.hostPrivateKey = Secret("-----BEGIN OPENSSH PRIVATE KEY-----\nQUJD\n-----END OPENSSH PRIVATE KEY-----\n");
    data.hostPublicKey = QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHostKey");
    data.authorizedKeys = QStringList{QStringLiteral("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILoginKey coder")};
    return data;
}

inline QJsonObject userDataJson(const QByteArray &userData)
{
    return QJsonDocument::fromJson(userData.mid(userData.indexOf('\n'))).object();
}

} // namespace coder::guest::test
