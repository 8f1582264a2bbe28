// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace coder {

// Writes private files (writePrivate) on a thread of its own, one after the other in the order they were asked for, so
// that nobody waits for the disk. Lives on the thread that made it, where the answers come. What is asked for is
// written, whatever happens to the writer.
class FileWriter : public QObject
{
public:
    explicit FileWriter(QObject *parent = nullptr);
    ~FileWriter() override; // finish()

    // Answered once the bytes and the folder's entry are on the disk. Bytes of a file that were not begun yet give way
    // to later ones; both are answered with those.
    Future<Unit> write(const QString &path, const QByteArray &bytes);
    // Waits until all is on the disk; the answers come later, from the event loop.
    void finish();

private:
    struct Job
    {
        QString path;
        QByteArray bytes;
        QList<Deferred<Unit>> answers;
        Result<Unit> result = Unit{};
    };
    void work();
    void answer();

    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::condition_variable m_written;
    std::deque<Job> m_jobs; // the first one is being written
    std::deque<Job> m_done;
    bool m_isWriting = false;
    bool m_isOver = false;
    std::thread m_thread; // from the first file on
};

} // namespace coder
