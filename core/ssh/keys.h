// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>
#include <QStringList>

namespace coder {

// An ed25519 key pair: the private half as an unencrypted OpenSSH PEM text, the public half as "ssh-ed25519 AAAA…".
struct SshKeyPair
{
    Secret privateKey;
    QString publicLine;
};

// Makes a pair in memory, for instance a VM's bootstrap host key. Internal if the library refuses.
Result<SshKeyPair> makeSshKeyPair();

// The public line of the install's own key at `path`. Makes the 0600 file (and its 0700 folder) if there is none; of
// two programs that do so at once both get the same key. FileUnwritable, FileUnreadable.
Result<QString> ensureSshKey(const QString &path);

// The public line of a private key file. NotFound, FileUnreadable (also for one that is encrypted).
Result<QString> publicLineOf(const QString &privateKeyFile);

// Whether the passphrase opens an encrypted private key file. Takes a tenth of a second: the file is made so.
bool opensKey(const QString &privateKeyFile, const Secret &passphrase);

// "SHA256:…" as OpenSSH shows it; empty if the line holds no key. Comments do not count.
QString keyFingerprint(const QString &publicLine);

// Whether `line` is one of `accepted`; comments do not count.
bool isAcceptedKey(const QString &line, const QStringList &accepted);

} // namespace coder
