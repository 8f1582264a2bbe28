// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/http/httpclient.h"
#include "core/services/modelserver.h"

namespace coder {

// The ModelServer met over HTTP, through the tunnel's local port. No proxy, no cookies, nothing is repeated. Answers
// come on the thread it lives on. An endpoint that is neither https nor on this computer is InvalidInput.
// Time limits: 10 s for a question; for a chat 120 s without a single byte.
class VllmServer final : public ModelServer
{
public:
    explicit VllmServer(Clock &clock);

    Future<Unit> health(const ModelEndpoint &endpoint) override;
    Future<QList<ServedModel>> models(const ModelEndpoint &endpoint) override;
    Future<QByteArray> metrics(const ModelEndpoint &endpoint) override;
    // Cancelling the future ends the stream with the next piece.
    Future<ChatAnswer> chat(const ModelEndpoint &endpoint, const ChatRequest &request,
                            std::function<void(const QString &)> onText = {}) override;

private:
    template<class T>
    Future<T> ask(const ModelEndpoint &endpoint, const QString &path, Result<T> (*read)(const HttpOutcome &));

    HttpClient m_http;
};

} // namespace coder
