// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/shell.h"
#include "core/ssh/ownkeys.h"
#include "core/ssh/socket.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <memory>
#include <vector>

namespace coder::ssh {

// One SSH connection from its TCP connect to its end, never waiting: the owner polls fd() for pollEvents() and calls
// advance() until it is up, pump() afterwards. Only one thread may ever touch it. libssh's own settings files, its
// known hosts and its agent support stay out of it; the host key is compared before anything is said about who we are.
class Connection
{
public:
    explicit Connection(const ShellTarget &target);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    // Cuts it without a word: the channels of it must have been forgotten before.
    ~Connection();

    enum class Progress { Busy, Up, Failed };
    Progress advance();
    // Reads and writes what the socket has; what arrives reaches the channels' callbacks.
    void pump();
    bool isAlive() const;
    // Why advance() failed, or why it is not alive any more.
    Error error() const;
    // What advance() is busy with, for the words of a timeout.
    QString stepName() const;

    int fd() const;
    short pollEvents() const;
    bool isWritePending() const;
    // Everything that was read so far, to notice that a call read more beside its own business.
    quint64 bytesRead() const { return m_socketCount.in_bytes; }
    Traffic traffic() const { return coder::ssh::traffic(fd()); }
    // Asks the peer something that it must answer; no more than one question is on its way.
    void askForLife();

    ssh_session session() const { return m_session; }
    // Closes and frees the channel as soon as its state allows it.
    void discard(ssh_channel channel);

private:
    enum class Step { Tcp, Handshake, HostKey, Login, Up };

    void prepare();
    void awaitTcp();
    void shakeHands();
    void checkHostKey();
    void logIn();
    int askForEntry();
    bool startSession();
    void setOptions();
    Result<ssh_key> readKey() const;
    QString metHostKey() const;
    QString sshText() const;
    void failWith(ErrorCode code, const QString &detail) { m_error = Error{code, detail}; }
    void sweep();

    ShellTarget m_target;
    Step m_step = Step::Tcp;
    std::optional<Error> m_error;
    Fd m_socket; // until libssh owns it
    ssh_session m_session = nullptr;
    ssh_event m_event = nullptr;
    ssh_key m_key = nullptr;
    std::unique_ptr<OwnKeys> m_ownKeys; // where the user's own keys are to be tried
    ssh_counter_struct m_socketCount{};
    std::vector<ssh_channel> m_discarded;
};

} // namespace coder::ssh
