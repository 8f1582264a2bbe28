// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QMap>
#include <QUrl>

namespace coder::demo {

// What makes any program of ours use a demo cloud.
struct Environment
{
    QUrl url; // ends in /v4
    Secret token;
    QMap<QString, QString> variables; // LINODE_URL, HF_ENDPOINT, CODER_SSH_PORT, …; all but the token
};

// One line of JSON {"url":…,"token":…,"env":{…}} with a newline; `env` has LINODE_TOKEN too.
QByteArray toLine(const Environment &environment);
// The reverse; BadAnswer if it is something else. Keys it does not know are skipped.
Result<Environment> environmentFrom(const QByteArray &line);
// Sets the variables, token included, in this process.
void apply(const Environment &environment);

} // namespace coder::demo
