// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/webhooksender.h"

#include "core/base/loopback.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace coder {
namespace {

QByteArray bodyFor(const QUrl &url, const QJsonObject &fields)
{
    const bool isSlack = url.host() == u"hooks.slack.com"_qs;
    const QJsonObject body = isSlack ? QJsonObject{{u"text"_qs, fields[u"text"]}} : fields;
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

WebhookSender::WebhookSender(Clock &clock)
    : m_http(clock, HttpClient::Proxy::Application)
    , m_local(clock, HttpClient::Proxy::None)
{}

Future<Unit> WebhookSender::send(const Secret &address, const QJsonObject &fields)
{
    const QUrl url(QString::fromUtf8(address.reveal()).trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !checkBase(url))
        return answered<Unit>(fail(ErrorCode::InvalidInput, u"a webhook's address is https://…"_qs));
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = bodyFor(url, fields);
    request.timeout = std::chrono::seconds(10);
    request.bodyLimit = 64 << 10;
    request.isAddressSecret = true;
    const Deferred<Unit> answer;
    (isLoopback(url) ? m_local : m_http).send(request, [answer](const HttpOutcome &outcome) {
        if (outcome.isOk())
            return answer.resolve(Unit{});
        const bool isAnswered = outcome.end == HttpEnd::Answered;
        answer.resolve(isAnswered ? fail(ErrorCode::BadAnswer, u"HTTP %1"_qs.arg(outcome.status))
                                  : fail(transportError(outcome).code, u"the webhook did not answer"_qs));
    });
    return answer.future();
}

} // namespace coder
