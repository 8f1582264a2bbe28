// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/context.h"

namespace coder {

// Holds the session's tunnel until it is ended by a signal or the session is; with `detach` leaves a keeper behind.
int runTunnel(CliContext &context, const QString &name, bool detach);

// Replaces this program by the system's ssh, with our known hosts and our key.
int runSsh(CliContext &context, const QString &name, const QStringList &command);

struct LogsOptions
{
    QString source = QStringLiteral("vllm"); // vllm, cloud-init, app
    int lines = 100;
    bool follow = false;
};
int runLogs(CliContext &context, const QString &name, const LogsOptions &options);

} // namespace coder
