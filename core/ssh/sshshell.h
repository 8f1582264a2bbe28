// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/shell.h"
#include "core/ssh/sshtiming.h"

#include <functional>
#include <map>
#include <memory>

namespace coder {

namespace ssh {
struct ExecJob;
class Loop;
class Mailbox;
class Worker;
} // namespace ssh

// The Shell over libssh. No call waits, the destructor included (milliseconds); everything happens on a thread of its
// own, and answers and signals come on the caller's thread, in order.
// open() on an open shell drops its connection and keeps its forwards. Commands given while connecting wait for the
// connection and share its failure, also afterwards; without one (Idle, Waiting) they answer SshDisconnected at once.
// At most five run side by side, the rest waits its turn, and a command's time counts from the call. A lost connection
// cuts the clients of its tunnels with a reset. The state in a signal is the state at that moment; the future is
// answered after.
class SshShell final : public Shell
{
    Q_OBJECT
public:
    explicit SshShell(SshTiming timing = {}, QObject *parent = nullptr);
    ~SshShell() override;

    Future<Unit> open(const ShellTarget &target) override;
    Future<ExecResult> exec(const QString &command, const ExecOptions &options = {}) override;
    Future<ExecResult> stream(const QString &command, const QByteArray &input,
                              std::function<void(const QByteArray &)> onOutput) override;
    Future<Unit> upload(const QByteArray &bytes, const QString &path, int mode) override;
    Future<quint16> forward(quint16 localPort, quint16 remotePort) override;
    void close() override;
    ShellState state() const override { return m_state; }

private:
    // False while this object is being destroyed.
    bool post(std::function<void(ssh::Loop &)> job);
    using ExecAnswer = std::function<void(Result<ExecResult>)>;
    void run(const QString &command, const ExecOptions &options, ExecAnswer answer);
    void run(ssh::ExecJob job, ExecAnswer answer);
    std::function<void(QByteArray)> receiver(quint64 id);
    void receive(quint64 id, const QByteArray &bytes);
    void setState(ShellState state);
    void setState(ShellState state, quint64 epoch);
    void tellReconnectFailed(const Error &why, quint64 epoch);
    void answerOpen(quint64 id, Result<Unit> result);
    void answerExec(quint64 id, Result<ExecResult> result);
    void answerForward(quint64 id, Result<quint16> result);

    std::unique_ptr<ssh::Mailbox> m_mailbox;
    std::unique_ptr<ssh::Worker> m_worker;
    ShellState m_state = ShellState::Idle;
    quint64 m_lastId = 0;
    quint64 m_epoch = 0; // counts open() and close(): what the worker said before is of no interest
    std::map<quint64, Deferred<Unit>> m_opens;
    std::map<quint64, ExecAnswer> m_execs;
    std::map<quint64, Deferred<quint16>> m_forwards;
    std::map<quint64, std::function<void(const QByteArray &)>> m_receivers;
};

} // namespace coder
