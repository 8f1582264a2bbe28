// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/secretstore.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace coder {

// A SecretStore in memory. `refusal` answers every call with that error, as a locked keyring would. `story` keeps what
// was asked, by name only: "read LINODE_TOKEN".
class FakeSecretStore final : public SecretStore
{
public:
    QHash<QString, Secret> held;
    std::optional<Error> refusal;
    QStringList story;

    Future<Secret> read(const QString &name) override;
    Future<Unit> write(const QString &name, const Secret &secret) override;
    Future<Unit> remove(const QString &name) override;
};

} // namespace coder
