// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connectcommands.h"

#include "app/assembly/guardnotices.h"
#include "app/assembly/keeper.h"
#include "app/assembly/sleepinhibitor.h"
#include "app/assembly/sshconfig.h"
#include "app/cli/keeper.h"
#include "app/cli/passphrase.h"
#include "app/cli/sessionview.h"
#include "app/cli/signin.h"
#include "app/cli/words.h"
#include "core/base/files.h"
#include "core/base/termination.h"

#include <QProcess>

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace coder {
namespace {

using namespace std::chrono_literals;

int tellError(CliContext &context, const Error &error, const Session *session = nullptr)
{
    context.out.error(error, session && session->mayBeRented() ? MoneyState::Rented : moneyOfUnread(error));
    return exitCodeFor(error);
}

// NOLINTNEXTLINE(misc-no-recursion): once more for each passphrase that a person types
int detachTunnel(CliContext &context, const Session &session)
{
    if (const auto started = startKeeper(*context.program, session.name); !started)
        return tellError(context, started.error(), &session);
    if (const auto open = awaitTunnel(context, session, 20s); !open)
        return askPassphrase(context, open.error()) ? detachTunnel(context, session)
                                                    : tellError(context, open.error(), &session);
    context.out.result(Cli::tr("%1 answers at %2").arg(session.name, session.endpoint()));
    context.out.resultJson(sessionJson(session, context.program->paths(), context.program->clock().now()));
    return ExitDone;
}

// Another process may be about to let go of the session: it is given ten seconds.
Result<Unit> serveSoon(CliContext &context, const QString &name)
{
    SessionManager &manager = context.program->manager();
    for (int i = 0; i < 100; ++i) {
        const auto served = manager.serve(name);
        if (served || served.error().code != ErrorCode::HeldElsewhere)
            return served;
        QEventLoop pause;
        context.program->clock().after(100ms, &pause, [&pause] { pause.quit(); });
        pause.exec();
    }
    return fail(ErrorCode::HeldElsewhere, name);
}

// NOLINTNEXTLINE(misc-no-recursion): once more for each passphrase that a person types
int holdTunnel(CliContext &context, const Session &session)
{
    SessionManager &manager = context.program->manager();
    SleepInhibitor awake;
    if (!context.program->options().isDemo)
        awake.take(session);
    const GuardNotices notices(*context.program);
    QEventLoop loop;
    onTermination(&loop, [&](int) { loop.quit(); });
    QObject::connect(&manager, &SessionManager::ready, &loop, [&](const QString &) {
        context.out.note(Cli::tr("%1 answers at %2").arg(session.name, session.endpoint()));
    });
    QObject::connect(&manager, &SessionManager::sessionDestroyed, &loop, &QEventLoop::quit);
    std::optional<Error> failure;
    QObject::connect(&manager, &SessionManager::failed, &loop, [&](const QString &, const Error &why, bool) {
        failure = why;
        loop.quit();
    });
    // Asked for the time: a lease ends by the provider's clock, not by this computer's.
    whenDone(context.program->cloud().account(), &loop, [](const Result<Account> &) {});
    if (const auto served = serveSoon(context, session.name); !served)
        return tellError(context, served.error(), &session);
    if (manager.holds(session.name))
        loop.exec();
    manager.release(session.name);
    if (!failure)
        return ExitDone;
    return askPassphrase(context, *failure) ? holdTunnel(context, session) : tellError(context, *failure, &session);
}

} // namespace

int runTunnel(CliContext &context, const QString &name, bool detach)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error());
    if (session->phase == Phase::Destroyed)
        return tellError(context, {ErrorCode::SessionUnknown, session->name});
    if (detach)
        return detachTunnel(context, *session);
    if (const auto connected = signIn(context); !connected)
        return tellError(context, connected.error(), &*session);
    return holdTunnel(context, *session);
}

int runSsh(CliContext &context, const QString &name, const QStringList &command)
{
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error());
    const auto config = writeSshConfig(*context.program, *session);
    if (!config)
        return tellError(context, config.error(), &*session);
    QList<QByteArray> words{"ssh", "-F", config->toLocal8Bit(), "vm"};
    for (const QString &word : command)
        words << word.toLocal8Bit();
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    ::execvp("ssh", argv.data());
    return tellError(context, {ErrorCode::ProgramMissing, u"ssh: "_qs + QString::fromLocal8Bit(std::strerror(errno))},
                     &*session);
}

namespace {

// Text we did not write is shown without the key it might repeat.
int showRemote(CliContext &context, const QString &session, const QString &config, const QString &command)
{
    const auto key = await(context.program->apiKeyOf(session));
    const QByteArray secret = key ? key->reveal() : QByteArray();
    QProcess ssh;
    QEventLoop loop;
    ssh.setProcessChannelMode(QProcess::MergedChannels);
    ssh.setStandardInputFile(QProcess::nullDevice());
    QObject::connect(&ssh, &QProcess::readyRead, &loop, [&] {
        while (ssh.canReadLine()) {
            QByteArray line = ssh.readLine();
            if (!secret.isEmpty())
                line.replace(secret, "***");
            context.out.result(QString::fromUtf8(line).chopped(line.endsWith('\n') ? 1 : 0));
        }
    });
    QObject::connect(&ssh, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&ssh, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    onTermination(&loop, [&](int) { ssh.terminate(); });
    ssh.start(u"ssh"_qs, {u"-F"_qs, config, u"vm"_qs, command});
    loop.exec();
    if (ssh.error() == QProcess::FailedToStart)
        return tellError(context, {ErrorCode::ProgramMissing, u"ssh"_qs});
    return ssh.exitCode() == 0 || ssh.exitStatus() == QProcess::CrashExit ? ExitDone : ExitFailed;
}

int showOwnLog(CliContext &context, int lines)
{
    const auto text = readFile(context.program->paths().log());
    if (!text)
        return tellError(context, text.error());
    const QList<QByteArray> all = text->trimmed().split('\n');
    for (qsizetype i = std::max<qsizetype>(0, all.size() - lines); i < all.size(); ++i)
        context.out.result(QString::fromUtf8(all.at(i)));
    return ExitDone;
}

} // namespace

int runLogs(CliContext &context, const QString &name, const LogsOptions &options)
{
    if (options.source == u"app"_qs)
        return showOwnLog(context, options.lines);
    const auto session = chosenSession(context, name);
    if (!session)
        return tellError(context, session.error());
    const auto config = writeSshConfig(*context.program, *session);
    if (!config)
        return tellError(context, config.error(), &*session);
    return showRemote(context, session->name, *config, remoteLogCommand(options.source, options.lines, options.follow));
}

} // namespace coder
