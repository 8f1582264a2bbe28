// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakemodelserver.h"

namespace coder {

Result<Unit> FakeModelServer::readiness() const
{
    if (!ready)
        return fail(ErrorCode::ModelNotReady, QStringLiteral("connection refused"));
    return Unit{};
}

Result<Unit> FakeModelServer::admission(const ModelEndpoint &endpoint) const
{
    if (const auto up = readiness(); !up)
        return up;
    if (wantedKey && !(endpoint.apiKey == *wantedKey))
        return fail(ErrorCode::ModelUnauthorized, QStringLiteral("Unauthorized"));
    return Unit{};
}

Future<Unit> FakeModelServer::health(const ModelEndpoint &endpoint)
{
    return play<Unit>(QStringLiteral("health"), endpoint.base.toString(), [this] { return readiness(); });
}

Future<QList<ServedModel>> FakeModelServer::models(const ModelEndpoint &endpoint)
{
    return play<QList<ServedModel>>(QStringLiteral("models"), endpoint.base.toString(), [this, endpoint] {
        return admission(endpoint).map([this](Unit) { return modelList; });
    });
}

Future<QByteArray> FakeModelServer::metrics(const ModelEndpoint &endpoint)
{
    return play<QByteArray>(QStringLiteral("metrics"), endpoint.base.toString(),
                            [this] { return readiness().map([this](Unit) { return metricsText; }); });
}

Future<ChatAnswer> FakeModelServer::chat(const ModelEndpoint &endpoint, const ChatRequest &request,
                                         std::function<void(const QString &)> onText)
{
    return play<ChatAnswer>(QStringLiteral("chat"), request.model, [this, endpoint, onText]() -> Result<ChatAnswer> {
        if (const auto open = admission(endpoint); !open)
            return fail(open.error());
        for (const QString &piece : std::as_const(pieces))
            if (onText)
                onText(piece);
        return ChatAnswer{pieces.join(QString()), 5, int(pieces.size())};
    });
}

} // namespace coder
