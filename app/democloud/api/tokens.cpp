// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/tokens.h"

#include "app/democloud/api/views.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

#include <algorithm>

namespace coder::demo {
namespace {

QJsonArray listTokens(Call &call)
{
    QJsonArray rows;
    for (const Token &token : call.state.tokens)
        rows.append(tokenView(token, false));
    return rows;
}

Outcome mintToken(Call &call)
{
    const QString expiry = call.body.value(u"expiry"_qs).toString();
    const QDateTime ends = fromIso(expiry);
    if (!expiry.isEmpty() && (!ends.isValid() || ends <= call.now))
        return refused(400, {{u"Must be a date in the future"_qs, u"expiry"_qs}});
    const Token token{nextId(call.state),
                      randomSecret(64).reveal(),
                      call.body.value(u"label"_qs).toString(u"Personal Access Token"_qs),
                      call.body.value(u"scopes"_qs).toString(u"*"_qs),
                      call.now,
                      ends};
    call.state.tokens.append(token);
    return jsonAnswer(tokenView(token, true));
}

Outcome oneToken(Call &call)
{
    for (const Token &token : call.state.tokens)
        if (token.id == call.id())
            return jsonAnswer(tokenView(token, false));
    return notFound();
}

Outcome revokeToken(Call &call)
{
    const auto removed = call.state.tokens.removeIf([&](const Token &token) { return token.id == call.id(); });
    return removed > 0 ? jsonAnswer(QJsonObject()) : notFound();
}

} // namespace

QList<Operation> tokenOperations()
{
    const QString reads = u"account:read_only"_qs;
    const QString writes = u"account:read_write"_qs;
    return {
        {.method = "GET", .path = u"profile/tokens"_qs, .scope = reads, .rate = rate::list, .list = listTokens},
        {.method = "POST", .path = u"profile/tokens"_qs, .scope = writes, .run = mintToken},
        {.method = "GET", .path = u"profile/tokens/{id}"_qs, .scope = reads, .run = oneToken},
        {.method = "DELETE", .path = u"profile/tokens/{id}"_qs, .scope = writes, .run = revokeToken},
    };
}

} // namespace coder::demo
