// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/loadrun.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace coder::benchmark {
namespace {

constexpr std::chrono::milliseconds tellEvery{250};
constexpr qsizetype mostOfRefusal = 4096;

curl_slist *headersFor(const Secret &apiKey)
{
    curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Accept: text/event-stream");
    headers = curl_slist_append(headers, "Expect:"); // a long prompt is sent at once, not after asking
    if (!apiKey.isEmpty()) {
        const QByteArray line = "Authorization: Bearer " + apiKey.reveal();
        headers = curl_slist_append(headers, line.constData());
    }
    return headers;
}

long statusOf(const Transfer &transfer)
{
    long status = 0;
    curl_easy_getinfo(transfer.easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

size_t takeBytes(char *bytes, size_t, size_t count, void *owner)
{
    auto &transfer = *static_cast<Transfer *>(owner);
    const auto at = std::chrono::steady_clock::now() - transfer.sent;
    if (statusOf(transfer) == 200)
        transfer.timing.feed(QByteArray::fromRawData(bytes, qsizetype(count)), at);
    else if (transfer.refusal.size() < mostOfRefusal)
        transfer.refusal.append(bytes, qsizetype(count));
    return count;
}

QString refusalWords(long status, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const QJsonValue error = json["error"_L1];
    QString words = error.isString() ? error.toString() : error["message"_L1].toString();
    if (words.isEmpty())
        words = json["message"_L1].toString();
    if (words.isEmpty())
        words = QString::fromUtf8(body.left(200)).simplified();
    return u"HTTP %1: %2"_qs.arg(status).arg(words);
}

RequestEnd endOf(CURLcode code)
{
    switch (int(code)) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
        return RequestEnd::NotConnected;
    case CURLE_OPERATION_TIMEDOUT:
        return RequestEnd::TimedOut;
    default:
        return RequestEnd::CutOff;
    }
}

} // namespace

LoadRun::LoadRun(LoadPlan plan, std::function<void(const LoadProgress &)> onProgress)
    : m_plan(std::move(plan))
    , m_onProgress(std::move(onProgress))
    , m_multi(curl_multi_init(), &curl_multi_cleanup)
    , m_headers(headersFor(m_plan.apiKey), &curl_slist_free_all)
{
    // A connection a place: one that waited for another's would measure the queue, not the server.
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, long(std::max<qsizetype>(m_plan.concurrency, 64)));
    curl_multi_setopt(m_multi.get(), CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
}

LoadResult LoadRun::run()
{
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
    curl_multi_wakeup(m_multi.get());
}

void LoadRun::play(Round &round)
{
    m_next = 0;
    m_began = Clock::now();
    while (!m_isCancelled && round.records.size() < round.bodies.size()) {
        startDue(round);
        int running = 0;
        curl_multi_perform(m_multi.get(), &running);
        takeEnded(round);
        if (Clock::now() - m_toldAt >= tellEvery)
            tell(round);
        wait(round);
    }
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
        begin(transfer, round.bodies[m_next++]);
        m_underWay.push_back(&transfer);
        ++m_progress.sent;
    }
}

Transfer &LoadRun::freePlace()
{
    if (m_free.empty()) {
        m_transfers.push_back(std::make_unique<Transfer>());
        m_transfers.back()->easy.reset(curl_easy_init());
        return *m_transfers.back();
    }
    Transfer *transfer = m_free.back();
    m_free.pop_back();
    return *transfer;
}

void LoadRun::begin(Transfer &transfer, const QByteArray &body)
{
    CURL *easy = transfer.easy.get();
    curl_easy_reset(easy); // its connection stays
    transfer.timing = {};
    transfer.refusal.clear();
    curl_easy_setopt(easy, CURLOPT_URL, m_plan.url.toEncoded().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.constData()); // the plan keeps it
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(m_plan.timeout.count()));
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &takeBytes);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &transfer);
    transfer.sent = Clock::now();
    transfer.sentAt = transfer.sent - m_began;
    curl_multi_add_handle(m_multi.get(), easy);
}

void LoadRun::takeEnded(Round &round)
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result; // the message goes with the handle
        CURL *easy = message->easy_handle;
        Transfer *transfer = nullptr;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
        round.records << recordOf(*transfer, code);
        round.duration = since();
        curl_multi_remove_handle(m_multi.get(), easy);
        std::erase(m_underWay, transfer);
        m_free.push_back(transfer);
        m_progress.failed += round.records.last().end != RequestEnd::Completed;
        ++m_progress.ended;
        m_progress.tokens += round.records.last().outputTokens;
    }
}

RequestRecord LoadRun::recordOf(Transfer &transfer, CURLcode code) const
{
    RequestRecord record = transfer.timing.record();
    record.sentAt = transfer.sentAt;
    if (const long status = statusOf(transfer); status != 0 && status != 200) {
        record.end = RequestEnd::HttpStatus;
        record.why = refusalWords(status, transfer.refusal);
    } else if (!transfer.timing.isOver() && code != CURLE_OK) {
        record.end = endOf(code);
        record.why = QString::fromUtf8(curl_easy_strerror(code));
    }
    return record;
}

void LoadRun::cutOff(Round &round)
{
    for (Transfer *transfer : m_underWay) {
        curl_multi_remove_handle(m_multi.get(), transfer->easy.get());
        RequestRecord record = transfer->timing.record();
        record.sentAt = transfer->sentAt;
        record.end = RequestEnd::Cancelled;
        record.why.clear();
        round.records << record;
        m_free.push_back(transfer);
        ++m_progress.ended;
        ++m_progress.failed;
    }
    if (!m_underWay.empty())
        round.duration = since();
    m_underWay.clear();
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
    curl_multi_poll(m_multi.get(), nullptr, 0, int(longest.count()), nullptr);
}

void LoadRun::tell(const Round &)
{
    m_toldAt = Clock::now();
    m_progress.underWay = int(m_underWay.size());
    if (m_onProgress)
        m_onProgress(m_progress);
}

} // namespace coder::benchmark
