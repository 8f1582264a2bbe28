// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/base/secret.h"

#include <QString>

namespace coder {

// Names of the secrets we keep.
namespace secretname {
inline const QString linodeToken = QStringLiteral("LINODE_TOKEN");
inline const QString hubToken = QStringLiteral("HUGGING_FACE_HUB_TOKEN");
inline const QString sshPassphrase = QStringLiteral("SSH_KEY_PASSPHRASE"); // of the user's own key
inline const QString guardToken = QStringLiteral("LINODE_GUARD_TOKEN");    // for the VMs' guards; "none" = no token
inline const QString apiKey = QStringLiteral("CODER_API_KEY");
} // namespace secretname

// Where secrets rest. Errors: SecretMissing (known not to be there), KeyringLocked, KeyringMissing.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual Future<Secret> read(const QString &name) = 0;
    virtual Future<Unit> write(const QString &name, const Secret &secret) = 0;
    virtual Future<Unit> remove(const QString &name) = 0;
};

} // namespace coder
