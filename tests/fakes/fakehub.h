// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/hub.h"
#include "tests/fakes/fakescript.h"

#include <QMap>

namespace coder {

// A hub in memory. An unknown model is ModelMissing; a gated one needs the token in `acceptedToken`.
class FakeHub : public Hub, public FakeScript
{
public:
    QMap<QString, HubModel> modelsById;
    std::optional<Secret> acceptedToken;

    // Adds a model with this many bytes of weights and gives it for further changes.
    HubModel &add(const QString &id, qint64 weightBytes, bool gated = false);
    Future<HubModel> model(const QString &id, const std::optional<Secret> &token) override;
};

} // namespace coder
