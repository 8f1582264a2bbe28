// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/benchmark/curltransfer.h"

namespace coder::benchmark {
namespace {

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

RequestEnd endOf(CURLcode code)
{
    switch (int(code)) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
        return RequestEnd::NotConnected;
    default:
        return RequestEnd::CutOff;
    }
}

} // namespace

CurlTransfer::CurlTransfer(CurlLoop &loop, const QUrl &url, const Secret &apiKey, Ended ended)
    : Transfer(std::move(ended))
    , m_loop(loop)
    , m_url(url.toEncoded())
    , m_headers(headersFor(apiKey), &curl_slist_free_all)
    , m_easy(curl_easy_init(), &curl_easy_cleanup)
{}

CurlTransfer::~CurlTransfer()
{
    curl_multi_remove_handle(m_loop.multi(), m_easy.get());
}

void CurlTransfer::send(const QByteArray &body)
{
    CURL *easy = m_easy.get();
    curl_easy_reset(easy); // its connection stays
    curl_easy_setopt(easy, CURLOPT_URL, m_url.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_headers.get());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::takeBytes);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_multi_add_handle(m_loop.multi(), easy);
}

void CurlTransfer::abort()
{
    curl_multi_remove_handle(m_loop.multi(), m_easy.get());
}

size_t CurlTransfer::takeBytes(char *bytes, size_t, size_t count, void *owner)
{
    auto &transfer = *static_cast<CurlTransfer *>(owner);
    transfer.take(transfer.status(), QByteArrayView(bytes, qsizetype(count)));
    return count;
}

long CurlTransfer::status() const
{
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

void CurlTransfer::takeEnded(const CurlLoop &loop)
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(loop.multi(), &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CurlTransfer *transfer = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        transfer->end(message->data.result);
    }
}

void CurlTransfer::end(CURLcode code)
{
    curl_multi_remove_handle(m_loop.multi(), m_easy.get());
    if (code == CURLE_OK)
        finish(status());
    else
        fail(status(), endOf(code), QString::fromUtf8(curl_easy_strerror(code)));
}

} // namespace coder::benchmark
