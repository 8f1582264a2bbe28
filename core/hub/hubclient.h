// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/http/httpclient.h"
#include "core/services/hub.h"

namespace coder {

// The Hub at Hugging Face or another server of its shape. Asks for the model's page and its config.json; a gated model
// whose configuration is refused is ModelGated, so an answer for a gated model means that the token may read it.
// Answers come on the thread it lives on.
class HubClient final : public Hub
{
public:
    // `base` as HF_ENDPOINT names it, https://huggingface.co by default.
    HubClient(QUrl base, Clock &clock);

    Future<HubModel> model(const QString &id, const std::optional<Secret> &token) override;

private:
    struct Fetch;
    void fetch(Fetch fetch);
    void addConfig(const HubModel &model, const std::optional<Secret> &token, const Deferred<HubModel> &deferred);

    QUrl m_base;
    HttpClient m_http;
};

} // namespace coder
