// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakeshell.h"

#include <algorithm>

namespace coder::test {
namespace {
QRegularExpression exactly(const QString &part)
{
    return QRegularExpression(QRegularExpression::escape(part));
}
} // namespace

void FakeVm::answer(const QString &part, Result<ExecResult> result)
{
    answer(part, [result = std::move(result)](const QString &, const ExecOptions &) { return result; });
}

void FakeVm::answer(const QString &part, Reply reply)
{
    answer(exactly(part), std::move(reply));
}

void FakeVm::answer(const QRegularExpression &pattern, Reply reply)
{
    m_rules.prepend(Rule{pattern, std::move(reply), false});
}

void FakeVm::answerOnce(const QString &part, Result<ExecResult> result)
{
    m_rules.append(Rule{exactly(part),
                        [result = std::move(result)](const QString &, const ExecOptions &) { return result; }, true});
}

void FakeVm::hang(const QString &part)
{
    m_hung.append(part);
}

void FakeVm::release()
{
    m_hung.clear();
    for (const auto &shell : std::as_const(m_shells)) {
        if (shell)
            shell->releasePending();
    }
}

void FakeVm::letOpen()
{
    m_openHangs = false;
    for (const auto &shell : std::as_const(m_shells)) {
        if (shell)
            shell->letOpen();
    }
}

void FakeVm::setState(ShellState state)
{
    for (const auto &shell : std::as_const(m_shells)) {
        if (shell)
            shell->setState(state);
    }
}

QByteArray FakeVm::uploaded(const QString &path) const
{
    for (auto it = uploads.crbegin(); it != uploads.crend(); ++it) {
        if (it->path == path)
            return it->bytes;
    }
    return {};
}

int FakeVm::count(const QString &part) const
{
    return int(commands.filter(part).size());
}

void FakeVm::write(const QString &part, const QByteArray &bytes)
{
    for (const auto &shell : std::as_const(m_shells)) {
        const auto streams = shell ? shell->m_streams : QList<FakeShell::Streaming>();
        for (const auto &one : streams) {
            if (one.command.contains(part))
                one.onOutput(bytes);
        }
    }
}

void FakeVm::endStreams(const Result<ExecResult> &result)
{
    for (const auto &shell : std::as_const(m_shells)) {
        if (shell)
            shell->endStreams(result);
    }
}

std::unique_ptr<Shell> FakeVm::makeShell()
{
    auto shell = std::make_unique<FakeShell>(this);
    m_shells.append(shell.get());
    return shell;
}

FakeShell *FakeVm::newest() const
{
    for (auto it = m_shells.crbegin(); it != m_shells.crend(); ++it) {
        if (*it)
            return *it;
    }
    return nullptr;
}

Result<ExecResult> FakeVm::reply(const QString &command, const ExecOptions &options)
{
    for (const bool once : {true, false}) {
        for (qsizetype i = 0; i < m_rules.size(); ++i) {
            const Rule rule = m_rules.at(i);
            if (rule.once != once || !rule.pattern.match(command).hasMatch())
                continue;
            if (once)
                m_rules.removeAt(i);
            return rule.reply(command, options);
        }
    }
    return ExecResult{127, {}, "no scripted answer to: " + command.toUtf8()};
}

bool FakeVm::isHung(const QString &command) const
{
    for (const QString &part : m_hung) {
        if (command.contains(part))
            return true;
    }
    return false;
}

std::optional<Error> FakeVm::openError()
{
    return m_openErrorsOnce.isEmpty() ? m_openError : std::optional<Error>(m_openErrorsOnce.takeFirst());
}

bool FakeVm::isTaken(quint16 port) const
{
    const auto forwards = [port](const auto &shell) { return shell && shell->m_forwarded.contains(port); };
    return m_takenPorts.contains(port) || std::any_of(m_shells.begin(), m_shells.end(), forwards);
}

Future<Unit> FakeShell::open(const ShellTarget &target)
{
    m_vm->story.append(QStringLiteral("open %1:%2").arg(target.host).arg(target.port));
    m_vm->targets.append(target);
    const Deferred<Unit> deferred;
    setState(ShellState::Connecting);
    if (m_vm->m_openHangs)
        m_opening.append(deferred);
    else
        finishOpen(deferred);
    return deferred.future();
}

void FakeShell::finishOpen(const Deferred<Unit> &deferred)
{
    const std::optional<Error> why = m_vm->openError();
    setState(why ? ShellState::Idle : ShellState::Connected);
    deferred.resolve(why ? Result<Unit>(fail(*why)) : Result<Unit>(Unit{}));
}

Future<ExecResult> FakeShell::exec(const QString &command, const ExecOptions &options)
{
    m_vm->story.append(QStringLiteral("exec ") + command);
    m_vm->commands.append(command);
    if (m_state != ShellState::Connected)
        return answered<ExecResult>(fail(ErrorCode::SshDisconnected, QStringLiteral("not connected")));
    if (!m_vm->isHung(command))
        return answered<ExecResult>(m_vm->reply(command, options));
    m_pending.append(Pending{command, options, {}});
    return m_pending.constLast().deferred.future();
}

Future<ExecResult> FakeShell::stream(const QString &command, const QByteArray &input,
                                     std::function<void(const QByteArray &)> onOutput)
{
    m_vm->story.append(QStringLiteral("stream ") + command);
    m_vm->commands.append(command);
    m_vm->streamed = input;
    if (m_state != ShellState::Connected)
        return answered<ExecResult>(fail(ErrorCode::SshDisconnected, QStringLiteral("not connected")));
    m_streams.append(Streaming{command, std::move(onOutput), {}});
    return m_streams.constLast().deferred.future();
}

void FakeShell::endStreams(const Result<ExecResult> &result)
{
    for (const Streaming &one : std::exchange(m_streams, {}))
        one.deferred.resolve(result);
}

Future<Unit> FakeShell::upload(const QByteArray &bytes, const QString &path, int mode)
{
    m_vm->story.append(QStringLiteral("upload %1 %2").arg(path).arg(mode, 4, 8, QLatin1Char('0')));
    if (m_state != ShellState::Connected)
        return answered<Unit>(fail(ErrorCode::SshDisconnected, QStringLiteral("not connected")));
    if (m_vm->m_uploadError)
        return answered<Unit>(fail(*m_vm->m_uploadError));
    m_vm->uploads.append(FakeUpload{path, mode, bytes});
    return answered<Unit>(Unit{});
}

Future<quint16> FakeShell::forward(quint16 localPort, quint16 remotePort)
{
    m_vm->story.append(QStringLiteral("forward %1 %2").arg(localPort).arg(remotePort));
    if (m_vm->isTaken(localPort))
        return answered<quint16>(fail(ErrorCode::PortTaken, QStringLiteral("port %1 is taken").arg(localPort)));
    m_forwarded.append(localPort != 0 ? localPort : m_vm->m_nextPort++);
    return answered<quint16>(quint16(m_forwarded.constLast()));
}

void FakeShell::close()
{
    m_vm->story.append(QStringLiteral("close"));
    end();
    setState(ShellState::Idle);
}

void FakeShell::setState(ShellState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
    if (state != ShellState::Connected)
        endStreams(fail(ErrorCode::SshDisconnected, QStringLiteral("lost")));
}

void FakeShell::releasePending()
{
    const auto pending = std::exchange(m_pending, {});
    for (const Pending &one : pending)
        one.deferred.resolve(m_vm->reply(one.command, one.options));
}

void FakeShell::letOpen()
{
    const auto opening = std::exchange(m_opening, {});
    for (const auto &deferred : opening)
        finishOpen(deferred);
}

void FakeShell::end()
{
    endStreams(fail(ErrorCode::SshDisconnected, QStringLiteral("closed")));
    m_forwarded.clear();
    for (const Pending &one : std::exchange(m_pending, {}))
        one.deferred.resolve(fail(ErrorCode::SshDisconnected, QStringLiteral("closed")));
    for (const auto &deferred : std::exchange(m_opening, {}))
        deferred.resolve(fail(ErrorCode::SshDisconnected, QStringLiteral("closed")));
}

} // namespace coder::test
