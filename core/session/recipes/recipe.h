// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flow/step.h"
#include "core/services/services.h"
#include "core/session/monthoutlook.h"

#include <QList>

namespace coder {

using SessionStep = Step<Session>;
using SessionAnswer = Answer<Session>;

// This installation of the product, as its VMs know it.
struct Install
{
    QString id;             // 8 hex digits
    QString privateKeyFile; // the ed25519 key that opens all VMs we make
    QString publicKey;      // its line for authorized_keys
    QStringList moreKeys;   // the user's own public keys, for use by hand
};

struct HostKeyPair
{
    Secret privateKey; // OpenSSH format
    QString publicKey; // "ssh-ed25519 AAAA…"
};

// All that the recipes are made of. The functions are given by the assembly, which knows files and formats.
struct RecipeTools
{
    Services services;
    Shell *shell = nullptr; // the session's own
    Install install;
    QString hubEndpoint; // for the VM; empty = the public hub
    double pace = 1;     // how much faster than real the VMs' world goes; a demo cloud's does
    quint16 sshPort = 22;
    QString sshUser = QStringLiteral("root");
    // The bootstrap host key of a session: made and kept (0600) at the first call, the same one afterwards.
    std::function<Result<HostKeyPair>(const Session &)> bootstrapHostKey;
    // The key a session's VM asks clients for: the install's as it was when this was first asked for the session, and
    // the same one afterwards, whatever happens to the install's. And the hub token if there is one.
    std::function<Future<Secret>(const Session &)> apiKey;
    std::function<Future<Secret>()> hubToken;
    // The token that a person gave for the VMs' guards: SecretMissing where there is none and one may be minted; empty
    // where there shall be none. Left out: one is minted.
    std::function<Future<Secret>()> guardToken;
    QString apiBase; // where a guard finds the provider: https://api.linode.com/v4
    // Whether the session, at its price and lease, stays within the month's cap as it is set now: withinMonth(). Empty
    // = there is no cap.
    std::function<Result<MonthOutlook>(const Session &)> withinMonth;
    // What the VM of a session that is served here has done so far; asked before it is destroyed. Empty = nobody knows.
    std::function<Future<Usage>(const Session &)> usage;
    // What healed the model server of such a session (plan, model, version of vLLM) before; and remembers it. May be
    // empty.
    std::function<QList<healing::Change>(const Session &)> lastGood;
    std::function<void(const Session &)> keepLastGood;
    // What opens the VMs that another tool made. The errors of reading a passphrase that is known to be somewhere.
    std::function<Future<OwnKeyFiles>()> ownKeys;
    // Writes what other programs read of a ready session (aider-env, mirror, API key file), or takes it away.
    std::function<Result<Unit>(const Session &, const Secret &apiKey)> publish;
    std::function<Result<Unit>(const Session &)> withdraw;
};

// From a wish to a ready session. Resumable at any step; its undo deletes the firewall made for a VM that never was.
QList<SessionStep> provisioning(const RecipeTools &tools);
// Of a ready session: connection and tunnel, kept up by the shell from then on.
QList<SessionStep> serving(const RecipeTools &tools);
// Of a ready session that is connected and whose `engineSwitch` asks for another model: whether it can be served there,
// and how. Nothing is touched; at the end the record says what is to be served.
QList<SessionStep> vetting(const RecipeTools &tools);
// Of a session whose `engineSwitch` is vetted: serves what the record says, until it answers.
QList<SessionStep> switching(const RecipeTools &tools);
// One attempt at putting right the model server of a session whose `heal` is set: looks, changes one thing, starts the
// engine anew, and ends when the model has answered a token. Goes on with the attempt that was begun.
QList<SessionStep> mending(const RecipeTools &tools);
// Of a session whose connection is lost: the firewall follows this computer's address. Connects nothing itself.
QList<SessionStep> readmitting(const RecipeTools &tools);
// Of a session that is connected: its guard gets its limits again, and a token where its own does not serve.
QList<SessionStep> arming(const RecipeTools &tools);
// To the proof that nothing is rented. Never gives up by itself; `error` tells what stands in the way.
QList<SessionStep> destroying(const RecipeTools &tools);

// The step `provisioning` goes on at after a restart.
QString resumeStep(const Session &session);

} // namespace coder
