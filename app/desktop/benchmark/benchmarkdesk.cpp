// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/benchmark/benchmarkdesk.h"

#include "core/base/files.h"

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
    QList<BenchmarkRun> found;
    for (const QString &id : m_chosen)
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

Result<int> BenchmarkDesk::import(const QString &path)
{
    const auto bytes = readFile(path, 256 << 20); // vLLM's details of every token are large
    const auto file = bytes ? resultsIn(*bytes) : fail(bytes.error());
    if (!file)
        return fail(file.error());
    for (const QJsonObject &result : file->results)
        if (const auto kept = m_store.add(result); !kept)
            return fail(kept.error());
    read();
    return int(file->results.size());
}

} // namespace coder
