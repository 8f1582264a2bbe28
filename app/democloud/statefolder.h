// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/environment.h"

#include <QString>

namespace coder::demo {

// The folder through which the processes of one user find the demo cloud. While it runs it holds a kernel lock there,
// so that a file left behind by a crash cannot be taken for it.

// An open, locked file; the lock is free when this dies, or the process does.
class FileLock
{
public:
    enum class Wait { Yes, No };
    // HeldElsewhere without waiting, FileUnwritable.
    static Result<FileLock> take(const QString &path, Wait wait);
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor = -1;
};

// What is written down about a demo cloud that serves.
struct Served
{
    qint64 pid = 0;
    quint64 started = 0; // the kernel's start time of that process: tells a reused pid
    Environment environment;
};

QString lockPath(const QString &folder);  // held by the demo cloud while it lives
QString startPath(const QString &folder); // held by whoever is starting or ending one
QString logPath(const QString &folder);   // what it says on standard error

Result<Unit> writeServed(const QString &folder, const Environment &environment);
void removeServed(const QString &folder);
// NotFound if none runs there; HeldElsewhere if one runs but has not said yet where.
Result<Served> readServed(const QString &folder);

// The account's id, the same for every demo cloud of this folder; made when there is none.
QString accountOf(const QString &folder);
// Its token, too: a program that met the one before goes on with the next.
Secret tokenOf(const QString &folder);
// Clock ticks from boot to the process's start; 0 if there is no such process.
quint64 startTimeOf(qint64 pid);

} // namespace coder::demo
