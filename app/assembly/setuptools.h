// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/config/paths.h"
#include "core/config/tokens.h"
#include "core/services/cloud.h"
#include "core/services/hub.h"
#include "core/services/web.h"
#include "core/session/session.h"

namespace coder {

class Program;

// What the setup asks and where its answers go: the program's own parts, or a test's.
struct SetupTools
{
    std::function<std::unique_ptr<Cloud>(const Secret &token)> cloudFor;
    std::function<Future<FoundToken>()> storedToken;
    std::function<Future<FoundToken>()> storedHubToken;
    std::function<Future<Secret>(const QString &reference)> readReference; // op://…
    std::function<Future<Unit>(const QString &keyFile, const Secret &passphrase)> tryPassphrase;
    std::function<Future<qint64>(const QString &region)> latency; // ms; empty = not measured
    Hub *hub = nullptr;
    Web *web = nullptr;
    SecretStore *secrets = nullptr;
    std::function<QList<Session>()> sessions; // all this computer knows, for the month's cap; empty = none
    Clock *clock = nullptr;
    std::function<Future<Unit>()> unlockKeyring; // asks its owner; empty = cannot be asked
    std::function<void(const QString &name, const Secret &secret)> keepForThisRun;
    std::function<void()> reloadTokens;
    QProcessEnvironment environment;
    Paths paths;
    QString otherApi; // LINODE_URL where it is not the public API: only a token of this run goes there
    int ownPublicKeys = 0;

    QString draftFile() const { return paths.config + QStringLiteral("/setup-draft.env"); }
};

// The program must outlive what it gives.
SetupTools setupToolsOf(Program &program);

} // namespace coder
