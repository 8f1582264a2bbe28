// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/loadgenerator.h"

#include "core/benchmark/loadrun.h"

namespace coder::benchmark {
namespace {

// Once for the program, before any thread of ours uses it.
void prepareCurl()
{
    static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(done)
}

} // namespace

LoadGenerator::LoadGenerator()
{
    prepareCurl();
}

LoadGenerator::~LoadGenerator()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

Future<LoadResult> LoadGenerator::start(const LoadPlan &plan,
                                        const std::function<void(const LoadProgress &)> &onProgress)
{
    const QString scheme = plan.url.scheme();
    if (!plan.url.isValid() || plan.url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return answered<LoadResult>(fail(ErrorCode::InvalidInput, plan.url.toString(QUrl::RemoveUserInfo)));
    m_run = std::make_unique<LoadRun>(plan, onProgress);
    const Deferred<LoadResult> deferred;
    m_thread = std::thread([run = m_run.get(), deferred] { deferred.resolve(run->run()); });
    return deferred.future();
}

void LoadGenerator::cancel()
{
    if (m_run)
        m_run->cancel();
}

} // namespace coder::benchmark
