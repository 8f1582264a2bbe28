// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/statefolder.h"

#include "core/base/files.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace coder::demo {
namespace {

QString servedPath(const QString &folder)
{
    return folder + u"/demo-cloud.json"_qs;
}

// What the folder's file says, or what is made and written into it.
QByteArray keptOr(const QString &path, const QByteArray &made)
{
    if (const auto known = readFile(path); known && !known->trimmed().isEmpty())
        return known->trimmed();
    if (!writePrivate(path, made))
        qWarning("demo cloud: the account could not be written down");
    return made;
}

} // namespace

Result<FileLock> FileLock::take(const QString &path, Wait wait)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(ErrorCode::FileUnwritable, path);
    FileLock lock(descriptor);
    int result = 0;
    do
        result = flock(descriptor, LOCK_EX | (wait == Wait::No ? LOCK_NB : 0));
    while (result != 0 && errno == EINTR);
    if (result != 0)
        return fail(ErrorCode::HeldElsewhere, path);
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

QString lockPath(const QString &folder)
{
    return folder + u"/demo-cloud.lock"_qs;
}

QString startPath(const QString &folder)
{
    return folder + u"/demo-cloud.start"_qs;
}

QString logPath(const QString &folder)
{
    return folder + u"/demo-cloud.log"_qs;
}

Result<Unit> writeServed(const QString &folder, const Environment &environment)
{
    QJsonObject file = QJsonDocument::fromJson(toLine(environment)).object();
    const qint64 pid = getpid();
    file.insert(u"pid"_qs, pid);
    file.insert(u"start"_qs, QString::number(startTimeOf(pid)));
    return writePrivate(servedPath(folder), QJsonDocument(file).toJson());
}

void removeServed(const QString &folder)
{
    QFile::remove(servedPath(folder));
}

Result<Served> readServed(const QString &folder)
{
    if (!QFile::exists(lockPath(folder)) || FileLock::take(lockPath(folder), FileLock::Wait::No))
        return fail(ErrorCode::NotFound, folder);
    const auto bytes = readFile(servedPath(folder));
    if (!bytes)
        return fail(ErrorCode::HeldElsewhere, u"a demo cloud is starting in %1"_qs.arg(folder));
    auto environment = environmentFrom(*bytes);
    if (!environment)
        return fail(environment.error());
    const QJsonObject file = QJsonDocument::fromJson(*bytes).object();
    return Served{file.value(u"pid"_qs).toInteger(), file.value(u"start"_qs).toString().toULongLong(),
                  std::move(*environment)};
}

QString accountOf(const QString &folder)
{
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
    return QString::fromLatin1(keptOr(folder + u"/demo-account"_qs, made.toLatin1()));
}

Secret tokenOf(const QString &folder)
{
    return Secret(keptOr(folder + u"/demo-token"_qs, randomSecret(64).reveal()));
}

quint64 startTimeOf(qint64 pid)
{
    const auto stat = readFile(u"/proc/%1/stat"_qs.arg(pid));
    if (!stat)
        return 0;
    // The program's name, in brackets, may hold spaces; the start is the 22nd field, the 20th after it.
    return stat->mid(stat->lastIndexOf(')') + 2).split(' ').value(19).toULongLong();
}

} // namespace coder::demo
