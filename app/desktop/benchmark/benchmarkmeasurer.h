// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/assembly/codercommand.h"
#include "app/desktop/benchmark/commandwords.h"

#include <QDateTime>
#include <QProcess>

namespace coder {

// What is to be measured: a run for each number of requests at once.
struct BenchmarkWish
{
    QString session;
    QString workload;
    QList<int> concurrency;
    int requests = 0; // of a run; 0 = four for each at once, at least 12
    int outputTokens = 256;
    double requestRate = 0; // a second; 0 = as soon as there is a place
    bool operator==(const BenchmarkWish &) const = default;
};

// Measures a session with `coder benchmark --keep`, one process for each run: what this program paints is in no
// measured time, the command tells the VM's guard, and what it keeps appears in the store. A run of which requests
// failed is kept and told; the next one is measured all the same.
class BenchmarkMeasurer : public QObject
{
    Q_OBJECT
public:
    explicit BenchmarkMeasurer(CoderCommand command, QObject *parent = nullptr);
    ~BenchmarkMeasurer() override; // ends the run as cancel() does

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    bool isCancelled() const { return m_isCancelled; }
    const BenchmarkWish &wish() const { return m_wish; }
    int ended() const { return m_ended; } // runs of the wish
    // Of the run that is under way, or was the last.
    const CommandWords &words() const { return m_words; }
    // Of the runs that ended: that requests failed, say.
    const QStringList &warnings() const { return m_warnings; }
    // Why it did not go on.
    const std::optional<Error> &failure() const { return m_failure; }

    // Nothing if one is running.
    void start(const BenchmarkWish &wish);
    // What was answered by then is kept as a cancelled run.
    void cancel();

Q_SIGNALS:
    void changed();

private:
    void next();
    void listen();
    void take(int code);
    void stop(const Error &why);
    Error causeOfEnd() const;

    CoderCommand m_command;
    QProcess m_process;
    BenchmarkWish m_wish;
    int m_ended = 0;
    bool m_isCancelled = false;
    CommandWords m_words;
    QStringList m_warnings;
    std::optional<Error> m_failure;
};

} // namespace coder
