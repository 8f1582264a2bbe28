// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hub/hubclient.h"

#include "core/base/loopback.h"
#include "core/hub/hubrules.h"

using namespace Qt::StringLiterals;

namespace coder {
namespace {

constexpr int mostHops = 5;

QUrl pageOf(const QUrl &base, const QString &id)
{
    QUrl url = below(base, QString("/api/models/"_L1 + id));
    url.setQuery(u"blobs=true"_qs); // with the files' sizes
    return url;
}

Result<HubModel> readPage(const HttpOutcome &outcome, const QString &id)
{
    if (!outcome.isOk())
        return fail(hubError(outcome, id));
    const auto body = readJson(outcome);
    if (!body)
        return fail(ErrorCode::HubUnreachable, body.error().detail);
    return readHubModel(body->object());
}

} // namespace

struct HubClient::Fetch
{
    QUrl url;
    std::optional<Secret> token;
    HttpClient::Done done;
    int hops = 0;
};

HubClient::HubClient(QUrl base, Clock &clock)
    : m_base(std::move(base))
    , m_http(clock, isLoopback(m_base) ? HttpClient::Proxy::None : HttpClient::Proxy::Application)
{}

void HubClient::fetch(Fetch fetch)
{
    HttpRequest request;
    request.url = fetch.url;
    if (fetch.token && isSameOrigin(fetch.url, m_base))
        request.headers.append({"Authorization", "Bearer " + fetch.token->reveal()});
    m_http.send(request, [this, fetch = std::move(fetch)](const HttpOutcome &outcome) {
        const auto next = redirectTarget(fetch.url, outcome);
        if (next && fetch.hops < mostHops)
            this->fetch({*next, fetch.token, fetch.done, fetch.hops + 1});
        else
            fetch.done(outcome);
    });
}

Future<HubModel> HubClient::model(const QString &id, const std::optional<Secret> &token)
{
    if (const auto good = checkBase(m_base); !good)
        return answered<HubModel>(fail(good.error()));
    if (!isModelId(id))
        return answered<HubModel>(fail(ErrorCode::ModelMissing, QString(u"not a model's name: "_qs + id)));
    const Deferred<HubModel> deferred;
    fetch({pageOf(m_base, id), token, [this, id, token, deferred](const HttpOutcome &outcome) {
               auto model = readPage(outcome, id);
               if (model)
                   addConfig(*model, token, deferred);
               else
                   deferred.resolve(std::move(model));
           }});
    return deferred.future();
}

void HubClient::addConfig(const HubModel &model, const std::optional<Secret> &token, const Deferred<HubModel> &deferred)
{
    if (!isModelId(model.id)) // it becomes part of the next address
        return deferred.resolve(fail(ErrorCode::HubUnreachable, u"the hub's answer names no model"_qs));
    const QUrl url = below(m_base, QString(u'/' + model.id + "/resolve/main/config.json"_L1));
    fetch({url, token, [model, deferred](const HttpOutcome &outcome) {
               HubModel whole = model;
               // The hub calls it text/plain; a model without config.json is not an error.
               whole.config = QJsonDocument::fromJson(outcome.isOk() ? outcome.body : QByteArray()).object();
               const Error error = hubError(outcome, model.id);
               if (outcome.isOk() || error.code == ErrorCode::ModelMissing)
                   deferred.resolve(whole);
               else
                   deferred.resolve(fail(error));
           }});
}

} // namespace coder
