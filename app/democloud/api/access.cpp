// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/access.h"

#include <QRegularExpression>

namespace coder::demo {

std::optional<Token> callerOf(const State &state, const QByteArray &authorization, const QDateTime &now)
{
    const QByteArray prefix = "Bearer ";
    if (!authorization.startsWith(prefix))
        return {};
    const QByteArray value = authorization.mid(prefix.size()).trimmed();
    for (const Token &token : state.tokens)
        if (token.value == value && (!token.expiry.isValid() || token.expiry > now))
            return token;
    return {};
}

bool covers(const QString &scopes, const QString &wanted)
{
    static const QRegularExpression dividers(u"[\\s,]+"_qs);
    const QString area = wanted.section(u':', 0, 0);
    const bool reads = wanted.endsWith(u":read_only"_qs);
    for (const QString &scope : scopes.split(dividers, Qt::SkipEmptyParts)) {
        if (scope == u"*"_qs || scope == wanted || scope == area + u":*"_qs)
            return true;
        if (reads && scope == area + u":read_write"_qs)
            return true;
    }
    return wanted.isEmpty();
}

RateState countCall(State &state, const QByteArray &caller, const RateClass &rateClass, const QDateTime &now)
{
    RateWindow &window = state.rates[caller + '/' + rateClass.name];
    if (!window.ends.isValid() || window.ends <= now)
        window = {0, now.addMSecs(scaled(state, rateClass.window).count())};
    const bool allowed = window.used < rateClass.limit;
    if (allowed)
        ++window.used;
    return {allowed, rateClass.limit, rateClass.limit - window.used, window.ends};
}

} // namespace coder::demo
