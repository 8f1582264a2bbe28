// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/loadrun.h"

#include "core/benchmark/curltransfer.h"

#include <algorithm>

namespace coder::benchmark {
namespace {

constexpr std::chrono::milliseconds tellEvery{250};

} // namespace

LoadRun::LoadRun(LoadPlan plan, std::function<void(const LoadProgress &)> onProgress)
    : m_plan(std::move(plan))
    , m_onProgress(std::move(onProgress))
{
    // A connection a place: one that waited for another's would measure the queue, not the server.
    curl_multi_setopt(m_loop.multi(), CURLMOPT_MAXCONNECTS, long(std::max<qsizetype>(m_plan.concurrency, 64)));
    curl_multi_setopt(m_loop.multi(), CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
}

LoadResult LoadRun::run()
{
    if (m_plan.url.scheme() == u"http")
        m_server.emplace(m_plan.url, m_plan.apiKey);
    const QList<Nanoseconds> atOnce;
    LoadResult result;
    m_progress.isWarmingUp = true;
    Round warmup{m_plan.warmups, atOnce, {}};
    play(warmup);
    for (const RequestRecord &record : std::as_const(warmup.records))
        if (record.end != RequestEnd::Completed && result.warmupFailures++ == 0)
            result.warmupFailure = record.why;
    m_progress = {};
    Round round{m_plan.bodies, m_plan.arrivals, {}};
    play(round);
    result.records = round.records;
    result.duration = round.duration;
    result.isCancelled = m_isCancelled;
    return result;
}

void LoadRun::cancel()
{
    m_isCancelled = true;
    m_loop.wake();
}

void LoadRun::play(Round &round)
{
    m_next = 0;
    m_began = Clock::now();
    while (!m_isCancelled && round.records.size() < round.bodies.size()) {
        startDue(round);
        takeEnded(round);
        if (Clock::now() - m_toldAt >= tellEvery)
            tell(round);
        wait(round);
    }
    takeEnded(round);
    cutOff(round);
    tell(round);
}

bool LoadRun::hasPlace() const
{
    return m_plan.concurrency <= 0 || m_underWay.size() < size_t(m_plan.concurrency);
}

void LoadRun::startDue(Round &round)
{
    while (m_next < round.bodies.size() && hasPlace()
           && (round.arrivals.isEmpty() || since() >= round.arrivals.value(m_next))) {
        Transfer &transfer = freePlace();
        m_underWay.push_back(&transfer);
        transfer.begin(round.bodies[m_next++], m_began);
        ++m_progress.sent;
    }
}

Transfer &LoadRun::freePlace()
{
    if (m_free.empty()) {
        m_transfers.push_back(makePlace());
        return *m_transfers.back();
    }
    Transfer *transfer = m_free.back();
    m_free.pop_back();
    return *transfer;
}

std::unique_ptr<Transfer> LoadRun::makePlace()
{
    const auto ended = [this](Transfer &transfer) { m_ended.push_back(&transfer); };
    if (m_server)
        return std::make_unique<PlainTransfer>(m_loop, *m_server, ended);
    return std::make_unique<CurlTransfer>(m_loop, m_plan.url, m_plan.apiKey, ended);
}

void LoadRun::takeEnded(Round &round)
{
    CurlTransfer::takeEnded(m_loop);
    for (Transfer *transfer : std::exchange(m_ended, {})) {
        std::erase(m_underWay, transfer);
        note(round, *transfer);
    }
    takeLate(round);
}

void LoadRun::takeLate(Round &round)
{
    const auto earliest = Clock::now() - m_plan.timeout;
    while (!m_underWay.empty() && m_underWay.front()->sent() < earliest) {
        Transfer *transfer = m_underWay.front();
        m_underWay.erase(m_underWay.begin());
        transfer->cutOff(RequestEnd::TimedOut, QStringLiteral("the time for an answer is over"));
        note(round, *transfer);
    }
}

void LoadRun::cutOff(Round &round)
{
    for (Transfer *transfer : std::exchange(m_underWay, {})) {
        transfer->cutOff(RequestEnd::Cancelled);
        note(round, *transfer);
    }
}

void LoadRun::note(Round &round, Transfer &transfer)
{
    round.records << transfer.record();
    round.duration = since();
    m_free.push_back(&transfer);
    m_progress.failed += round.records.last().end != RequestEnd::Completed;
    ++m_progress.ended;
    m_progress.tokens += round.records.last().outputTokens;
}

void LoadRun::wait(const Round &round)
{
    if (round.records.size() == round.bodies.size())
        return;
    auto longest = tellEvery;
    if (!round.arrivals.isEmpty() && m_next < round.bodies.size() && hasPlace())
        longest = std::min(longest, std::chrono::ceil<std::chrono::milliseconds>(
                                        std::max(Nanoseconds(0), round.arrivals.value(m_next) - since())));
    else if (m_next < round.bodies.size() && hasPlace())
        return;
    m_loop.turn(longest);
}

void LoadRun::tell(const Round &)
{
    m_toldAt = Clock::now();
    m_progress.underWay = int(m_underWay.size());
    if (m_onProgress)
        m_onProgress(m_progress);
}

} // namespace coder::benchmark
