// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpclient.h"

#include "core/http/exchange.h"
#include "core/http/onceonlybody.h"

#include <QNetworkProxy>

namespace coder {
namespace {

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest made(request.url);
    made.setRawHeader("User-Agent", "linode-llm-coder/" CODER_VERSION);
    for (const HttpHeader &header : request.headers)
        made.setRawHeader(header.name, header.value);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // HTTP/2 would add failures (GOAWAY, refused streams) whose "was it sent?" Qt does not tell.
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return made;
}

QNetworkReply *start(QNetworkAccessManager &manager, const HttpRequest &request)
{
    QNetworkRequest made = networkRequest(request);
    if (request.body.isEmpty())
        return manager.sendCustomRequest(made, request.method);
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto *body = new OnceOnlyBody(request.body, &manager);
    QNetworkReply *reply = manager.sendCustomRequest(made, request.method, body);
    body->setParent(reply);
    return reply;
}

} // namespace

HttpClient::HttpClient(Clock &clock, Proxy proxy, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_proxy(proxy)
{
    prepare(m_manager);
}

HttpClient::~HttpClient()
{
    qDeleteAll(findChildren<Exchange *>()); // their replies must not outlive the manager
}

void HttpClient::prepare(QNetworkAccessManager &manager) const
{
    if (m_proxy == Proxy::None)
        manager.setProxy(QNetworkProxy::NoProxy);
}

void HttpClient::send(const HttpRequest &request, Done done)
{
    QNetworkAccessManager *own = request.ownConnection ? new QNetworkAccessManager : nullptr;
    if (own)
        prepare(*own);
    QNetworkReply *reply = start(own ? *own : m_manager, request);
    auto *exchange = new Exchange(request, reply, m_clock, this);
    if (own)
        own->setParent(exchange);
    connect(exchange, &Exchange::ended, this, std::move(done));
}

} // namespace coder
