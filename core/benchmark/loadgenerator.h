// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/benchmark/loadplan.h"

#include <functional>
#include <thread>

namespace coder::benchmark {

class LoadRun;

// Sends what a plan says, over as many connections as there are requests under way, from a thread of its own: what
// this thread does, such as painting, is in no measured time. Neither proxies nor cookies are used, and no redirection
// is followed: the key goes to the address of the plan alone.
class LoadGenerator
{
public:
    LoadGenerator();
    ~LoadGenerator(); // cancels, and waits for the thread
    LoadGenerator(const LoadGenerator &) = delete;
    LoadGenerator &operator=(const LoadGenerator &) = delete;

    // Once for each generator. InvalidInput for an address that is no http or https. The requests that fail are in the
    // result; a run all of whose requests failed is a result too. `onProgress` is called on the run's own thread, four
    // times a second and at the end.
    Future<LoadResult> start(const LoadPlan &plan, const std::function<void(const LoadProgress &)> &onProgress = {});
    // Requests under way are cut off and counted as cancelled; the result comes as ever.
    void cancel();

private:
    std::unique_ptr<LoadRun> m_run;
    std::thread m_thread;
};

} // namespace coder::benchmark
