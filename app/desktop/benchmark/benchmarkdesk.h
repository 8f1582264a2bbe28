// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/runstore.h"

#include <QObject>

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
    // Keeps what a file of results holds, and answers with how many there were. InvalidInput, FileUnreadable,
    // FileUnwritable.
    Result<int> import(const QString &path);

Q_SIGNALS:
    void changed();

private:
    void read();

    benchmark::RunStore m_store;
    benchmark::RunStore::Listing m_listing;
    QStringList m_chosen;
    QString m_baseline;
};

} // namespace coder
