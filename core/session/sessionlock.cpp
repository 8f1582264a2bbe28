// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionlock.h"

#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace coder {
namespace {

// A process of this number may be another by now: the one that is meant has the lock's file open.
bool hasOpen(int pid, const QString &path)
{
    const QString folder = u"/proc/%1/fd/"_qs.arg(pid);
    const QStringList descriptors = QDir(folder).entryList(QDir::System | QDir::Files);
    return std::ranges::any_of(descriptors, [&](const QString &one) {
        return QFile::symLinkTarget(folder + one) == QFileInfo(path).canonicalFilePath();
    });
}

// proc(5): the state stands behind the name in brackets, T is stopped by a signal.
bool isStopped(int pid)
{
    const QByteArray stat = readFile(u"/proc/%1/stat"_qs.arg(pid)).value_or(QByteArray());
    return stat.mid(stat.lastIndexOf(')') + 2, 1) == "T";
}

// For wakeHolder(); a lock without a number in its file is as good.
void writeNumber(int descriptor)
{
    const QByteArray pid = QByteArray::number(qint64(::getpid()));
    if (::ftruncate(descriptor, 0) == 0) [[maybe_unused]]
        const auto written = ::pwrite(descriptor, pid.constData(), std::size_t(pid.size()), 0);
}

} // namespace

Result<std::unique_ptr<SessionLock>> SessionLock::tryLock(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::FileUnwritable, path + u": "_qs + QString::fromLocal8Bit(std::strerror(errno)));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return fail(ErrorCode::HeldElsewhere, path);
    }
    writeNumber(descriptor);
    return std::unique_ptr<SessionLock>(new SessionLock(descriptor));
}

int SessionLock::holder(const QString &path)
{
    const int pid = readFile(path, 32).value_or(QByteArray()).toInt();
    return pid > 1 && hasOpen(pid, path) ? pid : 0;
}

bool SessionLock::wakeHolder(const QString &path)
{
    const int pid = holder(path);
    return pid != 0 && isStopped(pid) && ::kill(pid, SIGCONT) == 0;
}

SessionLock::~SessionLock()
{
    ::close(m_descriptor);
}

} // namespace coder
