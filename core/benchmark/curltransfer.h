// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/benchmark/curlloop.h"
#include "core/benchmark/transfer.h"

#include <QUrl>

namespace coder::benchmark {

// By libcurl, which knows TLS.
class CurlTransfer : public Transfer
{
public:
    CurlTransfer(CurlLoop &loop, const QUrl &url, const Secret &apiKey, Ended ended);
    ~CurlTransfer() override;

    static void takeEnded(const CurlLoop &loop); // tells the transfers that libcurl has finished

protected:
    void send(const QByteArray &body) override;
    void abort() override;

private:
    static size_t takeBytes(char *bytes, size_t size, size_t count, void *owner);
    long status() const;
    void end(CURLcode code);

    CurlLoop &m_loop;
    QByteArray m_url;
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> m_headers;
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> m_easy;
};

} // namespace coder::benchmark
