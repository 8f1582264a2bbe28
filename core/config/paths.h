// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace coder {

// Whose state it is: real sessions, or the demo cloud's; each also under a profile of its own.
struct PathChoice
{
    bool isDemo = false;
    QString profile; // empty = none
};

// Every folder and file of ours outside the project, as absolute paths. Nothing is made or read here.
// Shapes: $XDG_STATE_HOME/linode-llm-coder and so on; a profile's are below profiles/NAME, the demo's all below
// <state>/demo, so that a demo never touches a real session, key or mirror.
struct Paths
{
    QString state; // the truth: journal, sessions, log
    QString config;
    QString data;    // the install's SSH key, API key, files for aider
    QString runtime; // sockets; gone after a logout
    QString mirror;  // the older tool's ~/.cache/linode-vms
    QString project; // the working directory, where .env is
    QString home;
    QStringList linodeCli; // where linode-cli's configuration may be, the first that is there counts

    QString sessions() const { return state + QStringLiteral("/sessions"); }
    QString log() const { return state + QStringLiteral("/log/coder.log"); }
    QString sshKey() const { return data + QStringLiteral("/ssh/id_ed25519"); }
    QString apiKeyFile() const { return data + QStringLiteral("/api-key"); }
    QString benchmarks() const { return data + QStringLiteral("/benchmarks"); }
    QString aider() const { return data + QStringLiteral("/aider"); }
    QString envFile() const { return project + QStringLiteral("/.env"); }
    QString secretsFile() const { return project + QStringLiteral("/.env.secrets"); }
};

// Pure: all comes from the arguments. An XDG_* variable that is not absolute is ignored, as its specification wants.
// InvalidInput for a profile name that is not 1 to 32 of a-z, A-Z, 0-9, "_", "-"; for a HOME that is not set or not
// absolute; for a folder whose name is no UTF-8, which would be written under another name.
Result<Paths> pathsFrom(const QProcessEnvironment &environment, const QString &project, const PathChoice &choice = {});

} // namespace coder
