// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vllm/vllmserver.h"

#include "core/vllm/chatstream.h"
#include "core/vllm/modelerror.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace coder {
namespace {

constexpr std::chrono::seconds questionLimit(10);
constexpr std::chrono::seconds silenceLimit(120);

HttpRequest requestTo(const ModelEndpoint &endpoint, const QString &path)
{
    HttpRequest request;
    request.url = below(endpoint.base, path);
    request.timeout = questionLimit;
    if (!endpoint.apiKey.isEmpty())
        request.headers.append({"Authorization", "Bearer " + endpoint.apiKey.reveal()});
    return request;
}

Result<Unit> readHealth(const HttpOutcome &)
{
    return Unit{};
}

Result<QByteArray> readText(const HttpOutcome &outcome)
{
    return outcome.body;
}

Result<QList<ServedModel>> readModels(const HttpOutcome &outcome)
{
    const auto body = readJson(outcome);
    if (!body)
        return fail(body.error());
    QList<ServedModel> models;
    for (const QJsonValue &row : body->object()["data"_L1].toArray())
        models.append({row["id"_L1].toString(), row["max_model_len"_L1].toInt()});
    return models;
}

HttpRequest chatRequest(const ModelEndpoint &endpoint, const ChatRequest &request)
{
    HttpRequest made = requestTo(endpoint, u"/v1/chat/completions"_qs);
    made.method = "POST";
    made.headers.append(HttpHeader{"Content-Type", "application/json"});
    made.body = QJsonDocument(chatBody(request)).toJson(QJsonDocument::Compact);
    made.timeout = silenceLimit;
    return made;
}

} // namespace

VllmServer::VllmServer(Clock &clock)
    : m_http(clock, HttpClient::Proxy::None)
{}

template<class T>
Future<T> VllmServer::ask(const ModelEndpoint &endpoint, const QString &path, Result<T> (*read)(const HttpOutcome &))
{
    if (const auto good = checkBase(endpoint.base); !good)
        return answered<T>(fail(good.error()));
    const Deferred<T> deferred;
    m_http.send(requestTo(endpoint, path), [deferred, read](const HttpOutcome &outcome) {
        deferred.resolve(outcome.isOk() ? read(outcome) : fail(modelError(outcome)));
    });
    return deferred.future();
}

Future<Unit> VllmServer::health(const ModelEndpoint &endpoint)
{
    return ask(endpoint, u"/health"_qs, readHealth);
}

Future<QList<ServedModel>> VllmServer::models(const ModelEndpoint &endpoint)
{
    return ask(endpoint, u"/v1/models"_qs, readModels);
}

Future<QByteArray> VllmServer::metrics(const ModelEndpoint &endpoint)
{
    return ask(endpoint, u"/metrics"_qs, readText);
}

Future<ChatAnswer> VllmServer::chat(const ModelEndpoint &endpoint, const ChatRequest &request,
                                    std::function<void(const QString &)> onText)
{
    if (const auto good = checkBase(endpoint.base); !good)
        return answered<ChatAnswer>(fail(good.error()));
    const Deferred<ChatAnswer> deferred;
    const auto stream = std::make_shared<ChatStream>(std::move(onText));
    HttpRequest made = chatRequest(endpoint, request);
    made.onBytes = [stream, deferred](const QByteArray &piece) {
        stream->feed(piece);
        return !deferred.isCancelled() && !stream->isOver();
    };
    m_http.send(made, [stream, deferred](const HttpOutcome &outcome) {
        deferred.resolve(outcome.isOk() || stream->isOver() ? stream->result() : fail(modelError(outcome)));
    });
    return deferred.future();
}

} // namespace coder
