// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMap>
#include <QStringList>

namespace coder::bench {

// What the kernel tells of a process.
struct Usage
{
    double cpuSeconds = 0;         // user and system, all threads
    QMap<QString, qint64> wakeups; // voluntary context switches by thread
};
Usage usageOf(qint64 pid);
// Of the threads that were there at the end.
qint64 wakeupsBetween(const Usage &before, const Usage &after);

// MB (10^6 bytes). Pss divides shared pages among those who map them.
struct Memory
{
    double pss = 0;
    double own = 0; // private pages alone
    double rss = 0;
};
Memory memoryOf(qint64 pid);
// The same Pss by what is mapped: libraries and files by their name, memory of nothing as "heap", "stack", "anonymous".
QMap<QString, double> mappingsOf(qint64 pid);

// The shared libraries that a program itself asks for (DT_NEEDED), sorted.
QStringList librariesOf(const QString &program);

} // namespace coder::bench
