// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filewriter.h"

#include "core/base/files.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace coder {

FileWriter::FileWriter(QObject *parent)
    : QObject(parent)
{}

FileWriter::~FileWriter()
{
    finish();
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_asked.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Future<Unit> FileWriter::write(const QString &path, const QByteArray &bytes)
{
    const Deferred<Unit> answer;
    {
        const std::lock_guard lock(m_mutex);
        const auto isWaiting = [&](const Job &job) { return job.path == path; };
        const auto waiting = std::find_if(m_jobs.begin() + (m_isWriting ? 1 : 0), m_jobs.end(), isWaiting);
        if (waiting == m_jobs.end()) {
            m_jobs.push_back({path, bytes, {answer}});
        } else {
            waiting->bytes = bytes;
            waiting->answers << answer;
        }
    }
    if (!m_thread.joinable())
        m_thread = std::thread(&FileWriter::work, this);
    m_asked.notify_one();
    return answer.future();
}

void FileWriter::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_asked.wait(lock, [this] { return m_isOver || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        m_isWriting = true;
        const QString path = m_jobs.front().path;
        const QByteArray bytes = m_jobs.front().bytes;
        lock.unlock();
        auto result = writePrivate(path, bytes);
        lock.lock();
        m_jobs.front().result = std::move(result);
        m_done.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
        m_isWriting = false;
        m_written.notify_all();
        // Only a wake-up: what there is to tell stands behind the lock.
        QMetaObject::invokeMethod(this, &FileWriter::answer, Qt::QueuedConnection);
    }
}

void FileWriter::finish()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return m_jobs.empty(); });
}

void FileWriter::answer()
{
    std::deque<Job> done;
    {
        const std::lock_guard lock(m_mutex);
        done = std::exchange(m_done, {});
    }
    for (const Job &job : done)
        for (const Deferred<Unit> &answer : job.answers)
            answer.resolve(job.result);
}

} // namespace coder
