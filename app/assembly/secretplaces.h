// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/setuptools.h"

#include <QObject>

namespace coder {

// Where typed secrets go at the end. The keyring is the rule; the others only where a person said so.
enum class SecretPlace { Keyring, ThisRun, SecretsFile };

// Keeps a typed secret, or a reference to one, where its owner said, and looks for tokens anew from then on. A secret
// in the keyring is taken out of .env.secrets, which would count before it. A token for another API than the public one
// is kept for this run alone: a stored one is never sent there. KeyringLocked and KeyringMissing mean that nothing was
// kept: ask for another place. The program must outlive the answer.
Future<Unit> keepSecret(const SetupTools &tools, const QString &name, const Secret &secret, SecretPlace place,
                        QObject *owner);

} // namespace coder
