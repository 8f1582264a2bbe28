// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/democloud/api/call.h"

namespace coder::demo {

// One operation of the provider's API. Lists are filtered and paged by the caller; everything else answers itself.
struct Operation
{
    QByteArray method = {};
    QString path = {};  // below /v4, as "linode/instances/{id}"
    QString scope = {}; // wanted of the token; empty = any valid token
    bool isPublic = false;
    RateClass rate = rate::usual;
    Outcome (*run)(Call &) = nullptr;
    QJsonArray (*list)(Call &) = nullptr;
    QStringList filterable = {}; // of a list
};

const QList<Operation> &operations();

// Answers one request below /v4: finds the operation, checks token, scope, rate, body and filter, runs it. `path` is
// without the version.
Outcome answerApi(State &state, const Request &request, const QStringList &path, const QDateTime &now);

} // namespace coder::demo
