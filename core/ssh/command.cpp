// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/command.h"

namespace coder::ssh {
namespace {
constexpr qsizetype outputLimit = 64 << 20;
constexpr qsizetype streamErrorLimit = 64 << 10;
constexpr qsizetype feedAtOnce = 128 << 10;
// sshd's MaxSessions is 10 by default, and it may meet the next command before it has put away the last one.
constexpr int sideBySide = 5;
// A place is free only some time after its command ended, and one that was timed out may hold it for longer.
constexpr int refusalLimit = 20;
constexpr milliseconds refusalPause{100};
} // namespace

void Command::start(Connection &connection)
{
    m_channel = std::make_unique<Channel>(connection, *this);
}

qsizetype Command::arrived(const char *bytes, qsizetype size, bool isError)
{
    if (m_job.onOutput && isError)
        return arrivedError(bytes, size);
    if (m_job.onOutput) {
        m_isHeldBack = m_isHeldBack || m_unread >= unreadLimit;
        if (m_isHeldBack)
            return 0;
        m_unread += size;
        m_job.onOutput(QByteArray(bytes, size));
        return size;
    }
    m_tooMuch = m_tooMuch || m_result.out.size() + m_result.err.size() + size > outputLimit;
    if (!m_tooMuch)
        (isError ? m_result.err : m_result.out).append(bytes, size);
    return size;
}

// All of a stream's errors are taken, for they share the channel's window with its output; the first of them are kept.
qsizetype Command::arrivedError(const char *bytes, qsizetype size)
{
    m_result.err.append(bytes, std::min(size, streamErrorLimit - m_result.err.size()));
    return size;
}

void Command::drink()
{
    const QByteArray bytes = m_channel->read();
    m_isHeldBack = false;
    m_unread += bytes.size();
    if (!bytes.isEmpty())
        m_job.onOutput(bytes);
}

std::optional<Result<ExecResult>> Command::serve(Instant at, bool mayWrite)
{
    if (m_step == Step::Opening && !proceeds(m_channel->openSession(), Step::Requesting))
        return m_isRefused ? refused(at) : std::nullopt;
    if (m_step == Step::Requesting && !proceeds(m_channel->requestExec(m_job.command), Step::Running) && m_isRefused)
        return fail(ErrorCode::RemoteFailed, m_channel->errorText());
    if (m_tooMuch)
        return fail(ErrorCode::RemoteFailed, QStringLiteral("the command wrote more than 64 MiB"));
    if (m_step == Step::Running && mayWrite && !m_endSent)
        feed();
    if (isThirsty())
        drink();
    if (m_channel->isClosed() && !m_isHeldBack)
        return outcome();
    return std::nullopt;
}

bool Command::proceeds(std::optional<bool> decision, Step next)
{
    m_isRefused = decision && !*decision;
    if (decision.value_or(false))
        m_step = next;
    return m_step == next;
}

std::optional<Result<ExecResult>> Command::refused(Instant at)
{
    if (++m_refusals > refusalLimit)
        return fail(ErrorCode::RemoteFailed, m_channel->errorText());
    m_notBefore = at + refusalPause;
    m_channel.reset();
    return std::nullopt;
}

void Command::feed()
{
    const qsizetype left = m_job.input.size() - m_fed;
    const qsizetype size = std::min({left, m_channel->window(), feedAtOnce});
    if (size > 0)
        m_fed += std::max<qsizetype>(m_channel->write(m_job.input.constData() + m_fed, size), 0);
    if (m_fed < m_job.input.size())
        return;
    m_channel->sendEof();
    m_endSent = true;
}

Result<ExecResult> Command::outcome()
{
    if (!m_exitCode)
        return fail(ErrorCode::SshDisconnected, QStringLiteral("the command ended without a status"));
    m_result.exitCode = *m_exitCode;
    return std::move(m_result);
}

void Command::stop()
{
    if (m_channel && m_step == Step::Running)
        m_channel->sendSignal("TERM");
    m_channel.reset();
}

void Command::forget()
{
    if (m_channel)
        m_channel->forget();
}

void Commands::serve(Connection *connection, Instant at)
{
    if (connection && !connection->isAlive())
        return; // all of them will be failed
    qsizetype active = running();
    std::vector<std::unique_ptr<Command>> left;
    for (auto &command : m_commands) {
        if (connection && !command->isRunning() && active < sideBySide && at >= command->notBefore()) {
            command->start(*connection);
            ++active;
        }
        if (!serveOne(*command, connection, at))
            left.push_back(std::move(command));
    }
    m_commands = std::move(left);
}

void Commands::consumed(quint64 id, qsizetype size)
{
    for (const auto &command : m_commands)
        if (command->job().id == id)
            command->consumed(size);
}

qsizetype Commands::running() const
{
    return std::count_if(m_commands.begin(), m_commands.end(), [](const auto &one) { return one->isRunning(); });
}

bool Commands::wantsTurn(const Connection &connection, Instant at) const
{
    const bool hasPlace = running() < sideBySide;
    const bool mayWrite = !connection.isWritePending();
    return std::ranges::any_of(m_commands, [=](const auto &one) {
        return one->isRunning() ? mayWrite && one->isHungry() : hasPlace && at >= one->notBefore();
    });
}

// True if it is over.
bool Commands::serveOne(Command &command, Connection *connection, Instant at)
{
    if (connection && command.isRunning()) {
        if (auto result = command.serve(at, !connection->isWritePending())) {
            m_answer(command.job().id, std::move(*result));
            return true;
        }
    }
    if (at < command.job().deadline)
        return false;
    command.stop();
    m_answer(command.job().id, fail(ErrorCode::Timeout, QStringLiteral("the command did not end in time")));
    return true;
}

void Commands::failAll(const Error &why)
{
    const auto commands = std::exchange(m_commands, {});
    for (const auto &command : commands) {
        command->forget();
        m_answer(command->job().id, fail(why));
    }
}

std::optional<Instant> Commands::nextDeadline(Instant at) const
{
    std::optional<Instant> first;
    for (const auto &command : m_commands) {
        if (!command->job().onOutput) // a stream has none
            first = earlier(first, command->job().deadline);
        if (command->notBefore() > at)
            first = earlier(first, command->notBefore());
    }
    return first;
}

} // namespace coder::ssh
