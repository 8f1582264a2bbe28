// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakehub.h"

namespace coder {

HubModel &FakeHub::add(const QString &id, qint64 weightBytes, bool gated)
{
    HubModel &model = modelsById[id];
    model.id = id;
    model.gated = gated;
    model.weightBytes = weightBytes;
    return model;
}

Future<HubModel> FakeHub::model(const QString &id, const std::optional<Secret> &token)
{
    return play<HubModel>(QStringLiteral("model"), id, [this, id, token]() -> Result<HubModel> {
        const auto found = modelsById.constFind(id);
        if (found == modelsById.constEnd())
            return fail(ErrorCode::ModelMissing, id);
        const bool admitted = token && acceptedToken && *token == *acceptedToken;
        if (found->gated && !admitted)
            return fail(ErrorCode::ModelGated, id);
        return *found;
    });
}

} // namespace coder
