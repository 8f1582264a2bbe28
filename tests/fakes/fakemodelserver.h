// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/modelserver.h"
#include "tests/fakes/fakescript.h"

#include <optional>

namespace coder {

// A model server in memory: not ready until `ready` is set, then one model "demo" that answers `pieces`.
class FakeModelServer : public ModelServer, public FakeScript
{
public:
    bool ready = false;
    std::optional<Secret> wantedKey; // a request with another key is ModelUnauthorized
    QList<ServedModel> modelList{{QStringLiteral("demo"), 32768}};
    QByteArray metricsText = "vllm:num_requests_running{engine=\"0\",model_name=\"demo\"} 0.0\n";
    QStringList pieces{QStringLiteral("Hello"), QStringLiteral(" there")};

    Future<Unit> health(const ModelEndpoint &endpoint) override;
    Future<QList<ServedModel>> models(const ModelEndpoint &endpoint) override;
    Future<QByteArray> metrics(const ModelEndpoint &endpoint) override;
    Future<ChatAnswer> chat(const ModelEndpoint &endpoint, const ChatRequest &request,
                            std::function<void(const QString &)> onText = {}) override;

private:
    Result<Unit> readiness() const;
    Result<Unit> admission(const ModelEndpoint &endpoint) const;
};

} // namespace coder
