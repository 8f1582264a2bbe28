// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/future.h"
#include "core/base/secret.h"

#include <QJsonObject>
#include <optional>

namespace coder {

struct HubModel
{
    QString id;                        // as the hub spells it
    bool gated = false;                // needs a token whose owner accepted the licence
    QJsonObject config;                // config.json; empty if it could not be read
    std::optional<qint64> weightBytes; // safetensors in all, if the hub tells
};

// Hugging Face, or what HF_ENDPOINT names. Errors: ModelMissing, ModelGated (401/403 for this token), HubUnreachable.
class Hub
{
public:
    virtual ~Hub() = default;
    virtual Future<HubModel> model(const QString &id, const std::optional<Secret> &token) = 0;
};

} // namespace coder
