// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/runreader.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>

namespace coder::benchmark {

// The kept runs: a file each in `folder`, a result in the fields of `vllm bench serve`, without the arrays of each
// request. A name is made of the date and of what is in it, so that the same result is kept once, and files of two
// computers may be put together.
class RunStore : public QObject
{
    Q_OBJECT
public:
    explicit RunStore(QString folder, QObject *parent = nullptr);

    struct Listing
    {
        QList<BenchmarkRun> runs; // newest first
        QStringList damaged;      // paths of files that cannot be read; they stay where they are
    };
    Listing list() const;
    QString path(const QString &id) const;
    // As it was kept. NotFound, FileUnreadable, InvalidInput.
    Result<QJsonObject> result(const QString &id) const;

    // Keeps a result and answers with its run; one that is there already is left as it is. InvalidInput,
    // FileUnwritable.
    Result<BenchmarkRun> add(const QJsonObject &result);
    // NotFound, FileUnwritable.
    Result<Unit> remove(const QString &id);

    // Begins to watch the folder, so that changed() also tells of other processes.
    void watch();

Q_SIGNALS:
    void changed(); // several changes may come as one

private:
    Result<BenchmarkRun> read(const QString &id) const;

    QString m_folder;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
};

} // namespace coder::benchmark
