// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/guest/settings.h"

#include <QByteArray>
#include <QStringList>

namespace coder::guest {

// What the VM is born with.
struct UserData
{
    GuestSettings settings;
    Secret hostPrivateKey;      // OpenSSH PEM, ed25519; replaced at first contact, worthless from then on
    QString hostPublicKey;      // "ssh-ed25519 AAAA…"
    QStringList authorizedKeys; // who may log in as root
};

// The cloud-config as "#cloud-config" and JSON (which is YAML), to be sent base64-encoded as user_data. The bootstrap
// host key is the only secret in it. InvalidInput if it exceeds contract.h's userDataLimit or a key is missing.
Result<QByteArray> renderUserData(const UserData &data);

// contract.h's settingsFile: what the VM's own set-up fetches and pulls. Part of the user-data; holds no secret.
QByteArray bootstrapSettings(const GuestSettings &settings);

} // namespace coder::guest
