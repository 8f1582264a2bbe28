// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace coder {
namespace {

Error unwritable(const QString &path)
{
    return {ErrorCode::FileUnwritable, path + QLatin1String(": ") + QString::fromLocal8Bit(std::strerror(errno))};
}

bool writeAll(int fd, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

void syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

bool makePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    if (QFileInfo(clean).isDir())
        return true;
    const QString parent = QFileInfo(clean).path();
    if (parent != clean && !makePrivateFolder(parent))
        return false;
    return ::mkdir(QFile::encodeName(clean).constData(), 0700) == 0 || errno == EEXIST;
}

bool touchPrivate(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    ::close(fd);
    return true;
}

namespace {

enum class Disk { Waits, Later };

Result<Unit> replaceFile(const QString &path, const QByteArray &bytes, int mode, Disk disk)
{
    const QString temporary = path + QStringLiteral(".%1.new").arg(::getpid());
    const QByteArray name = QFile::encodeName(temporary);
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd < 0)
        return fail(unwritable(path));
    ::fchmod(fd, mode_t(mode));
    const bool written = writeAll(fd, bytes) && (disk == Disk::Later || ::fsync(fd) == 0);
    const int why = errno;
    ::close(fd);
    if (written && ::rename(name.constData(), QFile::encodeName(path).constData()) == 0)
        return Unit{};
    if (!written)
        errno = why;
    const Error error = unwritable(path);
    ::unlink(name.constData());
    return fail(error);
}

} // namespace

Result<Unit> writePrivate(const QString &path, const QByteArray &bytes, int mode)
{
    const auto written = replaceFile(path, bytes, mode, Disk::Waits);
    if (written)
        syncFolder(QFileInfo(path).path());
    return written;
}

Result<Unit> writePrivateSoon(const QString &path, const QByteArray &bytes)
{
    if (const auto present = readFile(path, bytes.size()); present && *present == bytes)
        return Unit{};
    return replaceFile(path, bytes, 0600, Disk::Later);
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path + QLatin1String(": ") + file.errorString());
    // Not at once: memory for the whole limit would be taken for a file of a few lines.
    constexpr qint64 piece = 64 << 10;
    QByteArray bytes;
    for (QByteArray part = file.read(std::min(piece, limit + 1)); !part.isEmpty();
         part = file.read(std::min(piece, limit + 1 - bytes.size())))
        bytes += part;
    if (bytes.size() > limit)
        return fail(ErrorCode::FileUnreadable, path + QStringLiteral(": larger than %1 bytes").arg(limit));
    return bytes;
}

Result<Unit> appendPrivate(const QString &path, const QByteArray &bytes)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(unwritable(path));
    const bool written = writeAll(fd, bytes);
    const Error error = written ? Error{} : unwritable(path);
    ::close(fd);
    if (!written)
        return fail(error);
    return Unit{};
}

namespace {

bool overwrite(int fd)
{
    struct stat facts = {};
    if (::fstat(fd, &facts) != 0 || ::lseek(fd, 0, SEEK_SET) != 0)
        return false;
    QByteArray noise(facts.st_size, '\0');
    auto *generator = QRandomGenerator::system();
    for (char &byte : noise)
        byte = char(generator->bounded(256));
    return writeAll(fd, noise) && ::fsync(fd) == 0;
}

} // namespace

// The old file stays open while the new one takes its name, so that a crash leaves the one or the other.
Result<Unit> shredFile(const QString &path, const QByteArray &instead)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    const int fd = ::open(QFile::encodeName(real).constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return fail(unwritable(path));
    Result<Unit> replaced = instead.isEmpty() ? Result<Unit>(Unit{}) : writePrivate(real, instead);
    const bool isGone = replaced && overwrite(fd);
    ::close(fd);
    if (replaced && (!isGone || (instead.isEmpty() && !QFile::remove(path))))
        return fail(unwritable(path));
    return replaced;
}

} // namespace coder
