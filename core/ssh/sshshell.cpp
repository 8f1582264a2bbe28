// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/sshshell.h"

#include "core/base/log.h"
#include "core/ssh/quote.h"
#include "core/ssh/worker.h"

#include <QElapsedTimer>

namespace coder {
namespace {
// Beside its bytes, of which even a slow line takes 64 KiB in a second.
constexpr std::chrono::seconds uploadTimeout{60};

const Error gone{ErrorCode::SshDisconnected, QStringLiteral("the shell is being destroyed")};

std::chrono::milliseconds uploadTime(qsizetype bytes)
{
    return uploadTimeout + std::chrono::seconds(bytes / (64 << 10));
}

Result<Unit> uploaded(const Result<ExecResult> &result)
{
    if (!result)
        return fail(result.error());
    if (result->exitCode != 0)
        return fail(ErrorCode::RemoteFailed, QString::fromUtf8(result->err).trimmed());
    return Unit{};
}

// One line a question: which, how it ended, how long it took. Never the command, nor what it said.
template<class T>
Future<T> logged(const char *what, Future<T> future)
{
    QElapsedTimer timer;
    timer.start();
    return mapped<T>(std::move(future), [what, timer, flow = currentFlowId()](const Result<T> &result) {
        QString end = result ? QStringLiteral("done") : errorId(result.error().code);
        if constexpr (std::is_same_v<T, ExecResult>)
            end = result ? QStringLiteral("exit %1").arg(result->exitCode) : end;
        log().info("[{}] ssh {} {} {} ms", flow, what, end, timer.elapsed());
        return result;
    });
}
} // namespace

SshShell::SshShell(SshTiming timing, QObject *parent)
    : Shell(parent)
    , m_mailbox(std::make_unique<ssh::Mailbox>())
{
    const auto post = [this](auto call) { m_mailbox->post(std::move(call)); };
    ssh::Reports reports;
    reports.state = [=, this](quint64 epoch, ShellState state) { post([=, this] { setState(state, epoch); }); };
    reports.opened = [=, this](quint64 epoch, const Result<Unit> &r) { post([=, this] { answerOpen(epoch, r); }); };
    reports.executed = [=, this](quint64 id, const Result<ExecResult> &r) { post([=, this] { answerExec(id, r); }); };
    reports.forwarded = [=, this](quint64 id, const Result<quint16> &r) { post([=, this] { answerForward(id, r); }); };
    reports.reconnectFailed = [=, this](quint64 epoch, const Error &why) {
        post([=, this] { tellReconnectFailed(why, epoch); });
    };
    m_worker = std::make_unique<ssh::Worker>(std::move(reports), std::move(timing));
}

SshShell::~SshShell()
{
    ++m_epoch; // nothing is signalled from here
    m_worker.reset();
    m_receivers.clear(); // of streams only the end is told
    m_mailbox->drain();  // but everything is answered, and who hears it may ask again: see post()
}

bool SshShell::post(std::function<void(ssh::Loop &)> job)
{
    if (m_worker)
        m_worker->post(std::move(job));
    return m_worker != nullptr;
}

Future<Unit> SshShell::open(const ShellTarget &target)
{
    const quint64 epoch = ++m_epoch;
    if (!post([epoch, target](ssh::Loop &loop) { loop.open(epoch, target); }))
        return answered<Unit>(fail(gone));
    const Deferred<Unit> deferred;
    m_opens.emplace(epoch, deferred);
    setState(ShellState::Connecting);
    return logged<Unit>("open", deferred.future());
}

Future<ExecResult> SshShell::exec(const QString &command, const ExecOptions &options)
{
    const Deferred<ExecResult> deferred;
    run(command, options, [deferred](const Result<ExecResult> &result) { deferred.resolve(result); });
    return logged<ExecResult>("exec", deferred.future());
}

Future<Unit> SshShell::upload(const QByteArray &bytes, const QString &path, int mode)
{
    const Deferred<Unit> deferred;
    run(ssh::uploadCommand(path, mode, bytes.size()), {uploadTime(bytes.size()), bytes},
        [deferred](const Result<ExecResult> &result) { deferred.resolve(uploaded(result)); });
    return logged<Unit>("upload", deferred.future());
}

Future<ExecResult> SshShell::stream(const QString &command, const QByteArray &input,
                                    std::function<void(const QByteArray &)> onOutput)
{
    const quint64 id = ++m_lastId;
    const Deferred<ExecResult> deferred;
    m_receivers.emplace(id, std::move(onOutput));
    run({id, command.toUtf8(), input, ssh::Instant::max(), receiver(id)},
        [this, id, deferred](const Result<ExecResult> &result) {
            m_receivers.erase(id);
            deferred.resolve(result);
        });
    return logged<ExecResult>("stream", deferred.future());
}

// What the worker calls: the bytes wait in the mailbox, and are counted as worked off when their receiver returned.
std::function<void(QByteArray)> SshShell::receiver(quint64 id)
{
    return
        [this, id](QByteArray bytes) { m_mailbox->post([this, id, bytes = std::move(bytes)] { receive(id, bytes); }); };
}

void SshShell::receive(quint64 id, const QByteArray &bytes)
{
    const auto found = m_receivers.find(id);
    if (found == m_receivers.end())
        return;
    post([id, size = bytes.size()](ssh::Loop &loop) { loop.consumed(id, size); });
    const auto onOutput = found->second; // who hears it may destroy this object
    onOutput(bytes);
}

void SshShell::run(const QString &command, const ExecOptions &options, ExecAnswer answer)
{
    run({++m_lastId, command.toUtf8(), options.input, ssh::now() + options.timeout, {}}, std::move(answer));
}

void SshShell::run(ssh::ExecJob job, ExecAnswer answer)
{
    const quint64 id = job.id;
    if (!post([job = std::move(job)](ssh::Loop &loop) { loop.exec(job); }))
        return answer(fail(gone));
    m_execs.emplace(id, std::move(answer));
}

Future<quint16> SshShell::forward(quint16 localPort, quint16 remotePort)
{
    const quint64 id = ++m_lastId;
    if (!post([=](ssh::Loop &loop) { loop.forward(id, localPort, remotePort); }))
        return answered<quint16>(fail(gone));
    const Deferred<quint16> deferred;
    m_forwards.emplace(id, deferred);
    return logged<quint16>("forward", deferred.future());
}

void SshShell::close()
{
    const quint64 epoch = ++m_epoch;
    post([epoch](ssh::Loop &loop) { loop.close(epoch); });
    setState(ShellState::Idle);
}

void SshShell::setState(ShellState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void SshShell::setState(ShellState state, quint64 epoch)
{
    if (epoch == m_epoch)
        setState(state);
}

void SshShell::tellReconnectFailed(const Error &why, quint64 epoch)
{
    if (epoch != m_epoch)
        return;
    log().info("ssh: reconnect failed: {} {}", errorId(why.code), why.detail);
    Q_EMIT reconnectFailed(why);
}

void SshShell::answerOpen(quint64 id, Result<Unit> result)
{
    if (const auto found = m_opens.extract(id))
        found.mapped().resolve(std::move(result));
}

void SshShell::answerExec(quint64 id, Result<ExecResult> result)
{
    if (const auto found = m_execs.extract(id))
        found.mapped()(std::move(result));
}

void SshShell::answerForward(quint64 id, Result<quint16> result)
{
    if (const auto found = m_forwards.extract(id))
        found.mapped().resolve(std::move(result));
}

} // namespace coder
