// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/home.h"

#include "core/base/files.h"

#include <QDateTime>
#include <QDir>
#include <unistd.h>

namespace coder::demo {
namespace {

const QString prefix = QStringLiteral("coder-demo-");

// Its demo cloud is gone: the lock is there and free. A minute's grace, for one that is just moving in.
bool isDeserted(const QFileInfo &folder)
{
    return folder.ownerId() == getuid() && folder.lastModified().secsTo(QDateTime::currentDateTime()) > 60
           && QFile::exists(lockPath(folder.filePath()))
           && FileLock::take(lockPath(folder.filePath()), FileLock::Wait::No).has_value();
}

void sweep()
{
    const QDir all(QDir::tempPath());
    for (const QFileInfo &folder : all.entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks))
        if (isDeserted(folder))
            QDir(folder.filePath()).removeRecursively();
}

Result<Home> settleInTemporary()
{
    sweep();
    auto temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + u'/' + prefix + u"XXXXXX"_qs);
    if (!temporary->isValid())
        return fail(ErrorCode::FileUnwritable, temporary->errorString());
    auto lock = FileLock::take(lockPath(temporary->path()), FileLock::Wait::Yes);
    if (!lock)
        return fail(lock.error());
    const QString folder = temporary->path();
    return Home{folder, std::move(*lock), std::move(temporary)};
}

} // namespace

Result<Home> settleIn(const QString &stateFolder)
{
    if (stateFolder.isEmpty())
        return settleInTemporary();
    if (!makePrivateFolder(stateFolder))
        return fail(ErrorCode::FileUnwritable, stateFolder);
    auto lock = FileLock::take(lockPath(stateFolder), FileLock::Wait::No);
    if (!lock)
        return fail(lock.error().code, u"one is running already in %1"_qs.arg(stateFolder));
    removeServed(stateFolder);
    return Home{stateFolder, std::move(*lock), nullptr};
}

QString vmFolder(const Home &home)
{
    const QString folder = home.folder + u"/vms"_qs;
    QDir(folder).removeRecursively();
    makePrivateFolder(folder);
    return folder;
}

} // namespace coder::demo
