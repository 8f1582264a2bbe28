// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/base/secret.h"

#include <QList>
#include <QUrl>
#include <functional>

namespace coder {

struct ModelEndpoint
{
    QUrl base; // http://127.0.0.1:8000, without /v1
    Secret apiKey;
};

struct ServedModel
{
    QString id;
    int maxModelLen = 0; // tokens; 0 if not told
};

struct ChatMessage
{
    QString role;
    QString content;
};

struct ChatRequest
{
    QString model;
    QList<ChatMessage> messages;
    int maxTokens = 0; // 0 = the server's default
};

struct ChatAnswer
{
    QString text;
    int promptTokens = 0;
    int completionTokens = 0;
};

// An OpenAI-compatible server as vLLM makes it. Errors: ModelNotReady (refused, reset or 503), ModelUnauthorized,
// ModelFailed (with the server's words), Timeout, BadAnswer.
class ModelServer
{
public:
    virtual ~ModelServer() = default;
    // GET /health: 200 = the engine is up.
    virtual Future<Unit> health(const ModelEndpoint &endpoint) = 0;
    virtual Future<QList<ServedModel>> models(const ModelEndpoint &endpoint) = 0;
    // GET /metrics, as text in Prometheus exposition format.
    virtual Future<QByteArray> metrics(const ModelEndpoint &endpoint) = 0;
    // A streamed chat completion; `onText` gets each piece as it arrives, before the answer.
    virtual Future<ChatAnswer> chat(const ModelEndpoint &endpoint, const ChatRequest &request,
                                    std::function<void(const QString &)> onText = {}) = 0;
};

} // namespace coder
