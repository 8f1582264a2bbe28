// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/http/http.h"
#include "core/services/hub.h"

namespace coder {

// The pure half of HubClient.

// "name" or "owner/name" in the hub's characters; anything else could name another path.
bool isModelId(const QString &id);

// Where an answer sends us on, if it does and we may go: https anywhere, plain http only from this computer to itself.
std::optional<QUrl> redirectTarget(const QUrl &from, const HttpOutcome &outcome);
// Scheme, host and port are equal: the token may go there.
bool isSameOrigin(const QUrl &one, const QUrl &other);

// ModelMissing, ModelGated or HubUnreachable. The hub answers 401 for a model that does not exist, too, to whom it
// does not know: X-Error-Code tells them apart.
Error hubError(const HttpOutcome &outcome, const QString &id);

// GET /api/models/{id}?blobs=true.
Result<HubModel> readHubModel(const QJsonObject &object);
// Bytes of the safetensors files (without a second, "consolidated" copy), else from the counts of parameters by type.
std::optional<qint64> weightBytes(const QJsonObject &object);

} // namespace coder
