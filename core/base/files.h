// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace coder {

// Private files: folders are born 0700 and files 0600, whatever the umask; a write replaces the file whole, after the
// bytes and the folder entry have reached the disk (fsync), so that a crash leaves the old file or the new one.

// Makes the folder and its missing parents; true if it is there afterwards.
bool makePrivateFolder(const QString &path);
// Makes an empty 0600 file if there is none.
bool touchPrivate(const QString &path);
// Replaces the file; FileUnwritable names the path and the system's reason.
Result<Unit> writePrivate(const QString &path, const QByteArray &bytes, int mode = 0600);
// The same without waiting for the disk, and only if the bytes differ: if the computer itself crashes in the next
// seconds, the old file may be there again, or an empty one. For what is made anew when it is next wanted.
Result<Unit> writePrivateSoon(const QString &path, const QByteArray &bytes);
// Reads at most `limit` bytes; NotFound if there is no such file, FileUnreadable otherwise.
Result<QByteArray> readFile(const QString &path, qint64 limit = 16 << 20);
// Appends to a 0600 file, made if missing. Not fsynced: lines to read, on which nothing rests.
Result<Unit> appendPrivate(const QString &path, const QByteArray &bytes);

// Writes random bytes over those of a file where they lie, then puts `instead` in its place, or takes the file away if
// that is empty. What a flash disk, a copy-on-write file system, a snapshot or a backup kept of it is out of reach.
Result<Unit> shredFile(const QString &path, const QByteArray &instead = {});

} // namespace coder
