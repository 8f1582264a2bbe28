// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/ownlibraries.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QSet>

namespace coder::bench {
namespace {

// "	libssh.so.4 => /lib/x86_64-linux-gnu/libssh.so.4 (0x…)"; the loader itself is named by the program, not looked
// for.
QSet<QString> librariesOf(const QStringList &files)
{
    QProcess reader;
    reader.start(QStringLiteral("ldd"), files);
    reader.waitForFinished();
    QSet<QString> libraries;
    for (const QByteArray &line : reader.readAllStandardOutput().split('\n'))
        if (const qsizetype arrow = line.indexOf("=> /"); arrow > 0)
            libraries << QString::fromLocal8Bit(line.mid(arrow + 3).split(' ').first());
    return libraries;
}

QStringList copiedPlugins(const QString &target)
{
    const QDir from(QLibraryInfo::path(QLibraryInfo::PluginsPath));
    QStringList copies;
    for (QDirIterator plugins(from.path(), {QStringLiteral("*.so")}, QDir::Files, QDirIterator::Subdirectories);
         plugins.hasNext();) {
        const QString source = plugins.next();
        const QString copy = target + QLatin1Char('/') + from.relativeFilePath(source);
        QDir().mkpath(QFileInfo(copy).path());
        if (QFile::copy(source, copy))
            copies << copy;
    }
    return copies;
}

} // namespace

bool OwnLibraries::copyFor(const QStringList &programs)
{
    QDir(m_dir.path()).mkdir(QStringLiteral("lib"));
    const QStringList plugins = copiedPlugins(m_dir.filePath(QStringLiteral("plugins")));
    for (const QString &library : librariesOf(programs + plugins))
        if (!QFile::copy(library, m_dir.filePath(QStringLiteral("lib/") + QFileInfo(library).fileName())))
            return false;
    return !plugins.isEmpty();
}

QStringList OwnLibraries::bwrapOptions() const
{
    return {QStringLiteral("--setenv"), QStringLiteral("LD_LIBRARY_PATH"), m_dir.filePath(QStringLiteral("lib")),
            QStringLiteral("--setenv"), QStringLiteral("QT_PLUGIN_PATH"),  m_dir.filePath(QStringLiteral("plugins"))};
}

} // namespace coder::bench
