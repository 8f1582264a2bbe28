// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/program.h"
#include "core/base/redactor.h"
#include "core/base/result.h"
#include "core/config/paths.h"

#include <QDateTime>

namespace coder {

struct SupportFile
{
    QString name; // in the archive
    QByteArray bytes;
};

// What helps somebody else to see what went wrong: versions, the known settings of `.env`, every session's record,
// events and keeper's log, the program's log. Secrets, accounts and addresses are replaced, each value by the same
// placeholder everywhere. No key, no secret's file and no file of others is in it.
struct SupportBundle
{
    QList<SupportFile> files;
    Redactor redactor; // what was replaced
};

// Reads; writes nothing and asks no service, so that it works where the window does not. `known` are secrets that no
// file holds, such as those of the keyring.
SupportBundle collectSupport(const Paths &paths, const QProcessEnvironment &environment, const QList<Secret> &known);

// What the keyring, or the file in its place, keeps. Never fails: what cannot be read is left out.
Future<QList<Secret>> keptSecrets(Program &program);

// "linode-llm-coder-support-20260301T102030Z.tar.gz"
QString supportFileName(const QDateTime &now);

// Packs them as a .tar.gz (0600) with the system's tar; the names of user and group are not in it. ProgramMissing,
// FileUnwritable.
Result<Unit> saveSupport(const SupportBundle &bundle, const QString &path);

} // namespace coder
