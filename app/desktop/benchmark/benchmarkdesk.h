// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/runstore.h"

#include <QObject>
#include <QSet>

namespace coder {

inline constexpr qsizetype mostCompared = 5;

// The kept runs and which of them are compared. The windows give it intents and read it; it alone writes the store.
class BenchmarkDesk : public QObject
{
    Q_OBJECT
public:
    explicit BenchmarkDesk(const QString &folder, QObject *parent = nullptr);

    const QList<benchmark::BenchmarkRun> &runs() const { return m_listing.runs; } // newest first
    const QStringList &damaged() const { return m_listing.damaged; }
    bool isChosen(const QString &id) const { return m_chosen.contains(id); }
    // In the order in which they were chosen.
    QList<benchmark::BenchmarkRun> chosen() const;
    // Its place in chosen(); -1 if nothing is chosen.
    qsizetype baseline() const;

    // False if there are as many as can be compared.
    bool choose(const QString &id, bool isWanted);
    void setBaseline(const QString &id);
    // These and no others, at most as many as can be compared.
    void chooseOnly(const QStringList &ids);

    // Notes which runs there are; newcomers() are those that were kept since.
    void mark();
    QList<benchmark::BenchmarkRun> newcomers() const;

    // What was removed before a failure stays removed. FileUnwritable.
    Result<Unit> remove(const QStringList &ids);
    // Runs as a table for a spreadsheet if the name ends in .csv; otherwise as JSON that import() and vLLM's own
    // readers take: an object, or an array of several. FileUnreadable, FileUnwritable.
    Result<Unit> exportRuns(const QStringList &ids, const QString &path) const;
    struct Imported
    {
        int runs = 0;
        int leftOut = 0; // could not be read
    };
    // Keeps what a file of results holds. InvalidInput, FileUnreadable, FileUnwritable.
    Result<Imported> import(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void read();
    QList<benchmark::BenchmarkRun> runsOf(const QStringList &ids) const;

    benchmark::RunStore m_store;
    benchmark::RunStore::Listing m_listing;
    QSet<QString> m_marked;
    QStringList m_chosen;
    QString m_baseline;
};

} // namespace coder
