// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/benchmark/loadplan.h"

#include <atomic>
#include <curl/curl.h>
#include <functional>
#include <memory>
#include <vector>

namespace coder::benchmark {

using CurlEasy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlMulti = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// One place for a request at a time; its connection is kept for the next one.
struct Transfer
{
    CurlEasy easy{nullptr, &curl_easy_cleanup};
    AnswerTiming timing;
    std::chrono::steady_clock::time_point sent;
    Nanoseconds sentAt{};
    QByteArray refusal; // the beginning of an answer that is no stream
};

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
    void begin(Transfer &transfer, const QByteArray &body);
    void takeEnded(Round &round);
    RequestRecord recordOf(Transfer &transfer, CURLcode code) const;
    void cutOff(Round &round);
    void wait(const Round &round);
    void tell(const Round &round);
    Transfer &freePlace();
    bool hasPlace() const;
    Nanoseconds since() const { return Clock::now() - m_began; }

    LoadPlan m_plan;
    std::function<void(const LoadProgress &)> m_onProgress;
    CurlMulti m_multi;
    CurlList m_headers;
    std::vector<std::unique_ptr<Transfer>> m_transfers;
    std::vector<Transfer *> m_free;
    std::vector<Transfer *> m_underWay;
    qsizetype m_next = 0;
    Clock::time_point m_began;
    Clock::time_point m_toldAt;
    LoadProgress m_progress;
    std::atomic<bool> m_isCancelled = false;
};

} // namespace coder::benchmark
