// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/hostkeyfile.h"

#include "core/base/files.h"
#include "core/ssh/keys.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <unistd.h>

namespace coder {
namespace {

QString keyFile(const QString &folder)
{
    return folder + u"/bootstrap_host_key"_qs;
}

} // namespace

Result<HostKeyPair> bootstrapHostKey(const QString &folder)
{
    if (const auto kept = readFile(keyFile(folder)); kept && !kept->isEmpty()) {
        const auto line = publicLineOf(keyFile(folder));
        if (!line)
            return fail(line.error());
        return HostKeyPair{Secret(*kept), *line};
    }
    const auto made = makeSshKeyPair();
    if (!made)
        return fail(made.error());
    if (const auto written = writePrivate(keyFile(folder), made->privateKey.reveal()); !written)
        return fail(written.error());
    return HostKeyPair{made->privateKey, made->publicLine};
}

void dropBootstrapHostKey(const QString &folder)
{
    QFile::remove(keyFile(folder));
}

// link() makes the name only if there is none: of two programs at once one wins, and both read what it wrote.
Result<QString> installId(const QString &file)
{
    makePrivateFolder(QFileInfo(file).path());
    if (!QFile::exists(file)) {
        const QString draft = file + u".%1"_qs.arg(::getpid());
        const QString id = QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0');
        if (const auto written = writePrivate(draft, id.toLatin1() + '\n'); !written)
            return fail(written.error());
        const bool isThere =
            ::link(QFile::encodeName(draft).constData(), QFile::encodeName(file).constData()) == 0 || errno == EEXIST;
        QFile::remove(draft);
        if (!isThere)
            return fail(ErrorCode::FileUnwritable, file);
    }
    const auto known = readFile(file, 64);
    if (!known)
        return fail(known.error());
    return QString::fromLatin1(known->trimmed());
}

} // namespace coder
