// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desktop/procfs.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <unistd.h>

namespace coder::bench {
namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The sum of the numbers on the lines that begin with one of the keys.
qint64 sumOf(const QByteArray &text, const QByteArrayList &keys)
{
    qint64 sum = 0;
    for (const QByteArray &line : text.split('\n'))
        for (const QByteArray &key : keys)
            if (line.startsWith(key))
                sum += line.mid(key.size()).simplified().split(' ').first().toLongLong();
    return sum;
}

} // namespace

Usage usageOf(qint64 pid)
{
    const QString folder = QStringLiteral("/proc/%1").arg(pid);
    const QByteArray stat = contents(folder + QStringLiteral("/stat"));
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // from "state", the third, on
    Usage usage;
    if (fields.size() > 12)
        usage.cpuSeconds =
            double(fields.at(11).toLongLong() + fields.at(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
    const QDir tasks(folder + QStringLiteral("/task"));
    for (const QString &thread : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        usage.wakeups.insert(
            thread, sumOf(contents(tasks.filePath(thread) + QStringLiteral("/status")), {"voluntary_ctxt_switches:"}));
    return usage;
}

qint64 wakeupsBetween(const Usage &before, const Usage &after)
{
    qint64 sum = 0;
    for (auto it = after.wakeups.cbegin(); it != after.wakeups.cend(); ++it)
        sum += it.value() - before.wakeups.value(it.key());
    return sum;
}

Memory memoryOf(qint64 pid)
{
    const QByteArray text = contents(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    const auto megabytes = [&](const QByteArrayList &keys) { return double(sumOf(text, keys)) * 1024 / 1e6; };
    return {megabytes({"Pss:"}), megabytes({"Private_Clean:", "Private_Dirty:"}), megabytes({"Rss:"})};
}

namespace {

// From the line that begins a mapping: "address permissions offset device inode   what".
QString mappingName(const QByteArray &line)
{
    const QString what = QString::fromLocal8Bit(line.simplified().split(' ').mid(5).join(' '));
    if (what.isEmpty())
        return QStringLiteral("anonymous");
    return what.startsWith(QLatin1Char('[')) ? what.mid(1).chopped(1) : what.section(QLatin1Char('/'), -1);
}

} // namespace

QMap<QString, double> mappingsOf(qint64 pid)
{
    QMap<QString, double> mappings;
    QString name;
    for (const QByteArray &line : contents(QStringLiteral("/proc/%1/smaps").arg(pid)).split('\n')) {
        if (line.startsWith("Pss:"))
            mappings[name] += double(sumOf(line, {"Pss:"})) * 1024 / 1e6;
        else if (const qsizetype space = line.indexOf(' '); space > 0 && line.at(space - 1) != ':')
            name = mappingName(line);
    }
    return mappings;
}

QStringList librariesOf(const QString &program)
{
    QProcess reader;
    reader.start(QStringLiteral("readelf"), {QStringLiteral("-d"), program});
    reader.waitForFinished();
    QStringList names;
    for (const QByteArray &line : reader.readAllStandardOutput().split('\n'))
        if (line.contains("(NEEDED)") && !line.contains("[ld-linux")) // the loader is in every program
            names << QString::fromLatin1(line.mid(line.indexOf('[') + 1).chopped(1));
    names.sort();
    return names;
}

} // namespace coder::bench
