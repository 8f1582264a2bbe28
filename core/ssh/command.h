// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/ssh/channel.h"
#include "core/ssh/instant.h"

#include <functional>
#include <memory>

namespace coder::ssh {

struct ExecJob
{
    quint64 id = 0;
    QByteArray command;
    QByteArray input;
    Instant deadline;
    std::function<void(QByteArray)>
        onOutput; // a stream: gets what comes, and is told with consumed() what it worked off
};

// One command: a session channel from its opening to its end. Errors: SshDisconnected (it ended without saying how),
// Timeout, RemoteFailed (the server refuses to run it, or more than 64 MiB came).
class Command final : public Channel::Listener
{
public:
    explicit Command(ExecJob job)
        : m_job(std::move(job))
    {}

    const ExecJob &job() const { return m_job; }
    bool isRunning() const { return m_channel != nullptr; }
    // The server had no place for it just now: when to try again.
    Instant notBefore() const { return m_notBefore; }
    // Input is left and the peer takes it.
    bool isHungry() const { return m_step == Step::Running && !m_endSent && m_channel->window() > 0; }
    void start(Connection &connection);
    // Goes on; nullopt = not finished.
    std::optional<Result<ExecResult>> serve(Instant at, bool mayWrite);
    // A stream's receiver has worked off that many bytes.
    void consumed(qsizetype size) { m_unread -= size; }
    // A stream's place for more.
    bool isThirsty() const { return m_isHeldBack && m_unread < unreadLimit; }
    // Ends it on the VM too, as far as the server does that.
    void stop();
    void forget();

    qsizetype arrived(const char *bytes, qsizetype size, bool isError) override;
    void exited(int code) override { m_exitCode = code; }

private:
    enum class Step { Opening, Requesting, Running };
    std::optional<Result<ExecResult>> refused(Instant at);
    bool proceeds(std::optional<bool> decision, Step next);
    static constexpr qsizetype unreadLimit = 1 << 20;
    void feed();
    qsizetype arrivedError(const char *bytes, qsizetype size);
    void drink();
    Result<ExecResult> outcome();

    ExecJob m_job;
    std::unique_ptr<Channel> m_channel;
    Step m_step = Step::Opening;
    Instant m_notBefore;
    int m_refusals = 0;
    qsizetype m_fed = 0;
    bool m_endSent = false;
    bool m_isRefused = false;
    bool m_tooMuch = false;
    bool m_isHeldBack = false; // some of what came was left in the channel
    qsizetype m_unread = 0;    // given to the receiver and not worked off
    std::optional<int> m_exitCode;
    ExecResult m_result;
};

// All commands of a shell: a few run side by side, the others wait in the order they came.
class Commands
{
public:
    using Answer = std::function<void(quint64 id, Result<ExecResult>)>;
    explicit Commands(Answer answer)
        : m_answer(std::move(answer))
    {}

    void add(ExecJob job) { m_commands.push_back(std::make_unique<Command>(std::move(job))); }
    void consumed(quint64 id, qsizetype size);
    // Starts, feeds, answers and times out; without a connection it only times out.
    void serve(Connection *connection, Instant at);
    // Whether there is something to do without waiting for anything to arrive.
    bool wantsTurn(const Connection &connection, Instant at) const;
    // Answers all: the connection is gone and takes the channels with it.
    void failAll(const Error &why);
    std::optional<Instant> nextDeadline(Instant at) const;

private:
    qsizetype running() const;
    bool serveOne(Command &command, Connection *connection, Instant at);

    Answer m_answer;
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace coder::ssh
