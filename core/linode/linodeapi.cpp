// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/linodeapi.h"

#include "core/base/log.h"
#include "core/base/loopback.h"
#include "core/linode/apierror.h"
#include "core/linode/retryrule.h"

#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace coder {
namespace {

constexpr int pageSize = 500;  // the largest allowed
constexpr int mostPages = 200; // of a server that never ends
constexpr auto quickly = std::chrono::seconds(10);

QByteArray methodOf(CallKind kind)
{
    switch (kind) {
    case CallKind::Read:
        return "GET";
    case CallKind::Replace:
        return "PUT";
    case CallKind::Delete:
        return "DELETE";
    case CallKind::Action:
    case CallKind::Create:
    case CallKind::Rent:
        return "POST";
    }
    return {};
}

bool carriesBody(CallKind kind)
{
    return kind != CallKind::Read && kind != CallKind::Delete;
}

QUrl urlOf(const QUrl &base, const ApiRequest &request)
{
    QUrl url = below(base, request.path);
    if (request.page > 0) {
        QUrlQuery query;
        query.addQueryItem(u"page"_qs, QString::number(request.page));
        query.addQueryItem(u"page_size"_qs, QString::number(pageSize));
        url.setQuery(query);
    }
    return url;
}

// A line break in it would start a header of its own.
bool isSendable(const Secret &token)
{
    const QByteArray &bytes = token.reveal();
    return !bytes.isEmpty() && std::ranges::all_of(bytes, [](char c) { return c > ' ' && c < 127; });
}

Result<ApiAnswer> read(const HttpOutcome &outcome, CallKind kind)
{
    if (!outcome.isOk())
        return fail(errorFrom(outcome, kind));
    if (outcome.body.isEmpty())
        return ApiAnswer{QJsonDocument(QJsonObject()), scopesOf(outcome)};
    auto body = readJson(outcome);
    if (!body)
        return fail(errorFrom(outcome, kind).code, body.error().detail);
    return ApiAnswer{*std::move(body), scopesOf(outcome)};
}

} // namespace

struct LinodeApi::Attempt
{
    ApiRequest request;
    Done done;
    QString flow; // also of what is asked again, or for the next page
    int tries = 0;
};

struct LinodeApi::Listing
{
    QString path;
    QJsonObject filter;
    Rows done;
    QJsonArray rows;
    int page = 0;
};

LinodeApi::LinodeApi(QUrl base, Secret token, Clock &clock)
    : m_base(std::move(base))
    , m_token(std::move(token))
    , m_clock(clock)
    , m_http(clock, isLoopback(m_base) ? HttpClient::Proxy::None : HttpClient::Proxy::Application)
{}

void LinodeApi::send(const ApiRequest &request, Done done)
{
    if (const auto good = checkBase(m_base); !good)
        return done(fail(good.error()));
    if (!isSendable(m_token))
        return done(fail(ErrorCode::TokenInvalid, u"not a token: it is empty or holds other characters"_qs));
    attempt(std::make_shared<Attempt>(Attempt{request, std::move(done), currentFlowId()}));
}

void LinodeApi::attempt(const std::shared_ptr<Attempt> &attempt)
{
    ++attempt->tries;
    const FlowScope scope(attempt->flow);
    m_http.send(httpRequest(attempt->request),
                [this, attempt](const HttpOutcome &outcome) { settle(attempt, outcome); });
}

void LinodeApi::settle(const std::shared_ptr<Attempt> &attempt, const HttpOutcome &outcome)
{
    const FlowScope scope(attempt->flow);
    if (outcome.isOk() && outcome.elapsed < quickly) // not a proxy's word, nor one that was long on its way
        m_clock.setRight(outcome.date());
    const CallKind kind = attempt->request.kind;
    const RetryRule rule = retryFor(kind, outcome, attempt->tries);
    if (rule.again)
        m_clock.after(rule.wait, this, [this, attempt] { this->attempt(attempt); });
    else
        attempt->done(read(outcome, kind));
}

HttpRequest LinodeApi::httpRequest(const ApiRequest &request) const
{
    HttpRequest made;
    made.method = methodOf(request.kind);
    made.url = urlOf(m_base, request);
    made.headers = headers(request);
    if (carriesBody(request.kind))
        made.body = QJsonDocument(request.body).toJson(QJsonDocument::Compact);
    if (request.kind == CallKind::Rent)
        made.timeout = std::chrono::seconds(120); // a create can take more than 30 s
    // A create on a connection that the server is just closing would end as "unknown" for nothing.
    made.ownConnection = request.kind == CallKind::Rent || request.kind == CallKind::Create;
    return made;
}

// The one place that sends the token.
QList<HttpHeader> LinodeApi::headers(const ApiRequest &request) const
{
    QList<HttpHeader> headers{{"Authorization", "Bearer " + m_token.reveal()}, {"Accept", "application/json"}};
    if (carriesBody(request.kind))
        headers.append(HttpHeader{"Content-Type", "application/json"});
    if (!request.filter.isEmpty())
        headers.append(HttpHeader{"X-Filter", QJsonDocument(request.filter).toJson(QJsonDocument::Compact)});
    return headers;
}

void LinodeApi::list(const QString &path, const QJsonObject &filter, Rows done)
{
    nextPage(std::make_shared<Listing>(Listing{path, filter, std::move(done), {}, 0}));
}

void LinodeApi::nextPage(const std::shared_ptr<Listing> &listing)
{
    ApiRequest request;
    request.path = listing->path;
    request.filter = listing->filter;
    request.page = ++listing->page;
    send(request, [this, listing](const Result<ApiAnswer> &answer) {
        if (!answer)
            listing->done(fail(answer.error()));
        else
            takePage(listing, answer->body);
    });
}

void LinodeApi::takePage(const std::shared_ptr<Listing> &listing, const QJsonDocument &page)
{
    const QJsonValue data = page.isArray() ? QJsonValue(page.array()) : page.object()["data"_L1];
    if (!data.isArray())
        return listing->done(fail(ErrorCode::BadAnswer, QString(listing->path + u": a list without data"_qs)));
    for (const QJsonValue &row : data.toArray())
        listing->rows.append(row);
    const int pages = page.object()["pages"_L1].toInt(1);
    if (listing->page < qMin(pages, mostPages))
        nextPage(listing);
    else
        listing->done(listing->rows);
}

} // namespace coder
