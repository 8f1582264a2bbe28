// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace coder::guest {

// The shell commands of the host key rotation, each safe to run twice and after being killed halfway.

// Makes an ed25519 key beside the one in use, if there is none yet, and prints its public line.
QString makeHostKeyCommand();
// Puts the new key in the place of the old one (kept as .old) and has sshd take it for new connections.
QString switchHostKeyCommand();
// Removes the old key.
QString dropHostKeyCommand();

// The tag of a VM that shows this key, "ssh-ed25519 AAAA…": a fingerprint of letters, digits and hyphens that fits the
// provider's 50 characters.
QString hostKeyTag(const QString &publicKey);

} // namespace coder::guest
