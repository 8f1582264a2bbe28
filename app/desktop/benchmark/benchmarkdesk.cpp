// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkdesk.h"

#include "app/desktop/benchmark/comparisonreading.h"
#include "core/base/files.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace coder {

using namespace benchmark;

BenchmarkDesk::BenchmarkDesk(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_store(folder)
    , m_listing(m_store.list())
{
    connect(&m_store, &RunStore::changed, this, &BenchmarkDesk::read);
    m_store.watch();
    mark();
}

void BenchmarkDesk::read()
{
    m_listing = m_store.list();
    m_chosen.removeIf(
        [this](const QString &id) { return std::ranges::find(runs(), id, &BenchmarkRun::id) == runs().cend(); });
    Q_EMIT changed();
}

QList<BenchmarkRun> BenchmarkDesk::chosen() const
{
    return runsOf(m_chosen);
}

QList<BenchmarkRun> BenchmarkDesk::runsOf(const QStringList &ids) const
{
    QList<BenchmarkRun> found;
    for (const QString &id : ids)
        if (const auto run = std::ranges::find(runs(), id, &BenchmarkRun::id); run != runs().cend())
            found << *run;
    return found;
}

qsizetype BenchmarkDesk::baseline() const
{
    const qsizetype wanted = m_chosen.indexOf(m_baseline);
    return wanted < 0 && !m_chosen.isEmpty() ? 0 : wanted;
}

bool BenchmarkDesk::choose(const QString &id, bool isWanted)
{
    if (isWanted == isChosen(id))
        return true;
    if (isWanted && m_chosen.size() >= mostCompared)
        return false;
    if (isWanted)
        m_chosen << id;
    else
        m_chosen.removeOne(id);
    Q_EMIT changed();
    return true;
}

void BenchmarkDesk::setBaseline(const QString &id)
{
    if (m_baseline == id)
        return;
    m_baseline = id;
    Q_EMIT changed();
}

void BenchmarkDesk::chooseOnly(const QStringList &ids)
{
    m_chosen = ids.mid(0, mostCompared);
    m_baseline.clear();
    Q_EMIT changed();
}

void BenchmarkDesk::mark()
{
    m_marked.clear();
    for (const BenchmarkRun &run : runs())
        m_marked.insert(run.id);
}

QList<BenchmarkRun> BenchmarkDesk::newcomers() const
{
    QList<BenchmarkRun> found = runs();
    found.removeIf([this](const BenchmarkRun &run) { return m_marked.contains(run.id); });
    return found;
}

Result<Unit> BenchmarkDesk::remove(const QStringList &ids)
{
    Result<Unit> removed = Unit{};
    for (const QString &id : ids)
        if (const auto one = m_store.remove(id); !one && one.error().code != ErrorCode::NotFound)
            removed = one;
    read();
    return removed;
}

Result<Unit> BenchmarkDesk::exportRuns(const QStringList &ids, const QString &path) const
{
    if (path.endsWith(u".csv"_qs, Qt::CaseInsensitive))
        return writePrivate(path, comparisonCsv(runsOf(ids)));
    QJsonArray results;
    for (const QString &id : ids)
        if (const auto result = m_store.result(id))
            results << *result;
        else
            return fail(result.error());
    const auto file = results.size() == 1 ? QJsonDocument(results.first().toObject()) : QJsonDocument(results);
    return writePrivate(path, file.toJson());
}

Result<BenchmarkDesk::Imported> BenchmarkDesk::import(const QString &path)
{
    const auto bytes = readFile(path, 256 << 20); // vLLM's details of every token are large
    const auto file = bytes ? resultsIn(*bytes) : fail(bytes.error());
    if (!file)
        return fail(file.error());
    for (const QJsonObject &result : file->results)
        if (const auto kept = m_store.add(result); !kept)
            return fail(kept.error());
    read();
    return Imported{int(file->results.size()), int(file->damaged.size())};
}

} // namespace coder
