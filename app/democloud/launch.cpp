// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/launch.h"

#include "core/base/files.h"

#include <QDeadlineTimer>
#include <QFile>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace coder::demo {
namespace {

struct Pipe
{
    int read = -1;
    int write = -1;
};

// After fork(): only what is safe there, everything else was made before.
[[noreturn]] void becomeProgram(char *const *argv, int output, int errors, int nothing)
{
    setsid();
    // A second fork: nobody's child but init's, and never the owner of a terminal.
    if (const pid_t child = fork(); child != 0)
        _exit(child < 0 ? 1 : 0);
    dup2(nothing, 0);
    dup2(output, 1);
    dup2(errors, 2);
    for (const int signal : {SIGPIPE, SIGTERM, SIGINT, SIGHUP})
        ::signal(signal, SIG_DFL);
    execv(argv[0], argv);
    _exit(127);
}

bool spawn(const QStringList &arguments, int output, const QString &log)
{
    std::vector<QByteArray> words;
    for (const QString &argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const int errors = open(QFile::encodeName(log).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    const pid_t child = fork();
    if (child == 0)
        becomeProgram(argv.data(), output, errors, nothing);
    int status = -1;
    if (child > 0)
        waitpid(child, &status, 0);
    close(errors);
    close(nothing);
    return child > 0 && status == 0;
}

Result<QByteArray> readLine(int descriptor, std::chrono::milliseconds patience)
{
    QByteArray line;
    const QDeadlineTimer deadline(patience);
    while (!line.contains('\n')) {
        pollfd wait{descriptor, POLLIN, 0};
        const int ready = poll(&wait, 1, int(deadline.remainingTime()));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return fail(ErrorCode::Timeout, u"the demo cloud is not ready in time"_qs);
        char piece[4096];
        const ssize_t size = read(descriptor, piece, sizeof piece);
        if (size <= 0)
            return fail(ErrorCode::BadAnswer, u"the demo cloud ended before it was ready"_qs);
        line.append(piece, qsizetype(size));
    }
    return line;
}

} // namespace

Result<QByteArray> launchDetached(const QStringList &arguments, const QString &log, std::chrono::milliseconds patience)
{
    if (access(QFile::encodeName(arguments.first()).constData(), X_OK) != 0)
        return fail(ErrorCode::ProgramMissing, arguments.first());
    if (!touchPrivate(log))
        return fail(ErrorCode::FileUnwritable, log);
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return fail(ErrorCode::Internal, u"no pipe"_qs);
    const bool spawned = spawn(arguments, ends[1], log);
    close(ends[1]);
    auto line = spawned ? readLine(ends[0], patience) : fail(ErrorCode::ProgramMissing, arguments.first());
    close(ends[0]);
    return line;
}

} // namespace coder::demo
