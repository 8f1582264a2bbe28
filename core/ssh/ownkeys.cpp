// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/ownkeys.h"

#include <QFile>

namespace coder::ssh {

OwnKeys::OwnKeys(ssh_session session, const OwnKeyFiles &keys)
    : m_session(session)
    , m_keys(keys)
{}

OwnKeys::~OwnKeys()
{
    ssh_key_free(m_key);
}

int OwnKeys::advance()
{
    while (m_stage != Stage::Over) {
        const int result = ask();
        if (result == SSH_AUTH_AGAIN || result == SSH_AUTH_ERROR)
            return result;
        if (result == SSH_AUTH_SUCCESS && m_stage != Stage::Offer)
            return result;
        if (result == SSH_AUTH_SUCCESS)
            m_stage = Stage::Login;
        else
            goOn();
        ssh_key_free(m_key);
        m_key = nullptr;
    }
    return SSH_AUTH_DENIED;
}

int OwnKeys::ask()
{
    switch (m_stage) {
    case Stage::Agent:
        return ssh_userauth_agent(m_session, nullptr);
    case Stage::Offer:
        return offer();
    case Stage::Login:
        return logIn();
    case Stage::Over:
        break;
    }
    return SSH_AUTH_DENIED;
}

void OwnKeys::goOn()
{
    ++m_index;
    m_stage = m_index < m_keys.files.size() ? Stage::Offer : Stage::Over;
}

QByteArray OwnKeys::file() const
{
    return QFile::encodeName(m_keys.files.at(m_index));
}

int OwnKeys::offer()
{
    const QByteArray publicHalf = file() + ".pub";
    if (!m_key && ssh_pki_import_pubkey_file(publicHalf.constData(), &m_key) != SSH_OK)
        return SSH_AUTH_SUCCESS; // not known before the private half is open
    return ssh_userauth_try_publickey(m_session, nullptr, m_key);
}

// A passphrase is never a null pointer: libssh would ask on the terminal. A key without one opens with any.
int OwnKeys::logIn()
{
    const QByteArray &passphrase = m_keys.passphrase.reveal();
    const char *words = passphrase.isEmpty() ? "" : passphrase.constData();
    if (!m_key && ssh_pki_import_privkey_file(file().constData(), words, nullptr, nullptr, &m_key) != SSH_OK) {
        if (m_lockedFile.isEmpty())
            m_lockedFile = m_keys.files.at(m_index);
        return SSH_AUTH_DENIED;
    }
    return ssh_userauth_publickey(m_session, nullptr, m_key);
}

} // namespace coder::ssh
