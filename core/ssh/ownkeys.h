// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/shell.h"

#include <libssh/libssh.h>

namespace coder::ssh {

// A login with the user's own keys: those of the agent, then the files, in their order. A file whose public half lies
// beside it is shown to the host first, so that no passphrase is missed for a key the host does not want.
class OwnKeys
{
public:
    OwnKeys(ssh_session session, const OwnKeyFiles &keys);
    OwnKeys(const OwnKeys &) = delete;
    OwnKeys &operator=(const OwnKeys &) = delete;
    ~OwnKeys();

    // Never waits for the host: SSH_AUTH_AGAIN; else SSH_AUTH_SUCCESS, SSH_AUTH_DENIED (none was accepted),
    // SSH_AUTH_ERROR.
    int advance();
    // The first key that the host might have accepted and that could not be opened; empty if there was none.
    const QString &lockedFile() const { return m_lockedFile; }

private:
    enum class Stage { Agent, Offer, Login, Over };

    int ask();
    int offer();
    int logIn();
    void goOn();
    QByteArray file() const;

    ssh_session m_session;
    OwnKeyFiles m_keys;
    Stage m_stage = Stage::Agent;
    qsizetype m_index = -1;
    ssh_key m_key = nullptr; // of this stage
    QString m_lockedFile;
};

} // namespace coder::ssh
