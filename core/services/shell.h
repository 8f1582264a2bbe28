// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/base/secret.h"

#include <QObject>
#include <QStringList>
#include <chrono>
#include <functional>
#include <optional>

namespace coder {

// The user's own keys, for a VM that another tool made: private key files, and what opens those that are encrypted.
struct OwnKeyFiles
{
    QStringList files; // tried in this order, after the agent's keys
    Secret passphrase; // empty = not known
};

// Where a shell goes and whom it trusts there.
struct ShellTarget
{
    QString host; // an IP address
    quint16 port = 22;
    QString user = QStringLiteral("root");
    QString privateKeyFile;             // OpenSSH ed25519, unencrypted, 0600
    QStringList hostKeys;               // acceptable host keys as "ssh-ed25519 AAAA…"; never empty, never asked about
    std::optional<OwnKeyFiles> ownKeys; // the user's agent and these instead of privateKeyFile
    std::chrono::milliseconds connectTimeout{10000};
};

struct ExecOptions
{
    std::chrono::milliseconds timeout{60000};
    QByteArray input; // what the command reads from standard input
};

struct ExecResult
{
    int exitCode = 0; // 128 + n where signal n ended it
    QByteArray out;
    QByteArray err;
};

enum class ShellState { Idle, Connecting, Connected, Waiting };

// A connection to one VM. It lives on the caller's thread; the work is done on a thread of its own. All calls may be
// made before or while connected and run side by side. Errors: SshUnreachable, SshTimeout, SshAuthFailed,
// SshKeyLocked (detail: the file of the encrypted key), HostKeyMismatch (detail: the key met; never retried by itself),
// SshDisconnected, Timeout, PortTaken.
class Shell : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Connects once and answers how it went. While a forward is open a lost connection is rebuilt by itself with
    // back-off (0.5 s doubling to 15 s), also after the computer slept; without one it is not.
    virtual Future<Unit> open(const ShellTarget &target) = 0;
    // Runs a command with the login shell's `-c`; a non-zero exit is a result, not an error.
    virtual Future<ExecResult> exec(const QString &command, const ExecOptions &options = {}) = 0;
    // Runs a command that goes on for long and gives what it writes to standard output as it comes, in pieces of any
    // size, on the object's thread. A receiver that is slow slows the command down: no more than a megabyte waits. The
    // answer comes when the command ended, without its output and with at most the first 64 KiB of its errors; with
    // SshDisconnected when the connection was lost or closed: it is not begun again by itself.
    virtual Future<ExecResult> stream(const QString &command, const QByteArray &input,
                                      std::function<void(const QByteArray &)> onOutput) = 0;
    // Writes a file on the VM: born with `mode` under another name in the same folder, then renamed.
    virtual Future<Unit> upload(const QByteArray &bytes, const QString &path, int mode) = 0;
    // Listens on 127.0.0.1:localPort and carries each connection to 127.0.0.1:remotePort on the VM. The listener
    // stays while the connection is rebuilt: meanwhile new clients are closed at once. Answers the local port.
    virtual Future<quint16> forward(quint16 localPort, quint16 remotePort) = 0;
    // Closes all forwards and the connection; what is under way answers SshDisconnected.
    virtual void close() = 0;
    virtual ShellState state() const = 0;

Q_SIGNALS:
    // On the object's thread, in order. Waiting = lost, the next try is due later.
    void stateChanged(coder::ShellState state);
    // Why the last attempt to rebuild failed.
    void reconnectFailed(const coder::Error &why);
};

} // namespace coder
