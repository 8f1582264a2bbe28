// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/curlloop.h"
#include "core/benchmark/loadplan.h"
#include "core/benchmark/plaintransfer.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace coder::benchmark {

// The inside of LoadGenerator, on its thread. See there.
class LoadRun
{
public:
    LoadRun(LoadPlan plan, std::function<void(const LoadProgress &)> onProgress);

    LoadResult run();
    void cancel(); // from any thread

private:
    using Clock = std::chrono::steady_clock;
    struct Round // the warm-up, or what counts
    {
        const QList<QByteArray> &bodies;
        const QList<Nanoseconds> &arrivals;
        QList<RequestRecord> records;
        Nanoseconds duration{};
    };

    void play(Round &round);
    void startDue(Round &round);
    std::unique_ptr<Transfer> makePlace();
    void takeEnded(Round &round);
    void takeLate(Round &round);
    void cutOff(Round &round);
    void note(Round &round, Transfer &transfer);
    void wait(const Round &round);
    void tell(const Round &round);
    Transfer &freePlace();
    bool hasPlace() const;
    Nanoseconds since() const { return Clock::now() - m_began; }

    LoadPlan m_plan;
    std::function<void(const LoadProgress &)> m_onProgress;
    CurlLoop m_loop;
    std::optional<PlainServer> m_server; // of plain http
    std::vector<std::unique_ptr<Transfer>> m_transfers;
    std::vector<Transfer *> m_free;
    std::vector<Transfer *> m_underWay; // the earliest first
    std::vector<Transfer *> m_ended;    // and not yet noted
    qsizetype m_next = 0;
    Clock::time_point m_began;
    Clock::time_point m_toldAt;
    LoadProgress m_progress;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace coder::benchmark
