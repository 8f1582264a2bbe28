// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/volumepricing.h"

#include "app/assembly/program.h"
#include "core/base/log.h"
#include "core/base/loopback.h"
#include "core/http/httpclient.h"

namespace coder {

VolumePricing::VolumePricing(Program &program, QObject *parent)
    : QObject(parent)
    , m_url(below(program.endpoint().url, u"/volumes/types"_qs))
    , m_http(std::make_unique<HttpClient>(program.clock(),
                                          isLoopback(m_url) ? HttpClient::Proxy::None : HttpClient::Proxy::Application))
{}

VolumePricing::~VolumePricing() = default;

Future<VolumePrices> VolumePricing::ask()
{
    HttpRequest request;
    request.url = m_url;
    m_http->send(request, [this](const HttpOutcome &outcome) {
        const auto json = outcome.isOk() ? readJson(outcome) : fail(ErrorCode::BadAnswer, outcome.summary());
        const auto prices = json ? linode::readVolumePrices(json->object()) : fail(json.error());
        if (!prices)
            log().warn("the price of volumes is unknown: {}", prices.error().detail);
        const Deferred<VolumePrices> answer = m_answer;
        answer.resolve(prices.value_or(VolumePrices()));
    });
    return m_answer.future();
}

} // namespace coder
